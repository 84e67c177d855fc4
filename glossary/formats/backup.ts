/**
 * Everything the reader has, in one file: their concepts, written as Tifa's own format, and beside
 * them one member `backup` for what is no concept. So a backup can also be imported as a glossary,
 * and what reads a glossary need not know of backups.
 */
import type { Concept } from '../concept.ts';
import { fileName } from './file-name.ts';
import type {
  Drafts,
  Progress,
  ReadOptions,
  Refusal,
  WriteOptions,
  Written,
  WrittenFile,
} from './format.ts';
import { outlineJson } from './json/outline.ts';
import { tifaJson } from './tifa-json.ts';

/** An imported collection, and the ids of its concepts in the same file. */
export interface BackupCollection {
  name: string;
  marked: boolean;
  concepts: string[];
}

export interface BackupMute {
  conceptId: string;
  /** A host; absent: everywhere. */
  site?: string;
}

/** What a backup holds beside concepts. */
export interface BackupRest {
  collections: BackupCollection[];
  mutes: BackupMute[];
  /** As the settings are stored, the sites in them; whoever restores them checks them. */
  settings: unknown;
}

/** Members that are missing or not what they should be are empty, and are named in `damaged`. */
export interface Backup extends Drafts, BackupRest {
  damaged: (keyof BackupRest)[];
}

const MEMBER = 'backup';

export function* writeBackup(
  concepts: readonly Concept[],
  rest: BackupRest,
  options: WriteOptions,
): Generator<Progress, Written> {
  const { files, problems } = yield* tifaJson.write(concepts, options);
  const [file] = files;
  return file ? { files: [withRest(file, rest, options)], problems } : { files, problems };
}

/** Puts the member where the list of concepts has ended. */
function withRest({ parts, ...about }: WrittenFile, rest: BackupRest, { title }: WriteOptions) {
  const member = `],\n${JSON.stringify(MEMBER)}:${JSON.stringify(rest)}}\n`;
  return { ...about, name: fileName(title, 'json'), parts: [...parts.slice(0, -1), '\n', member] };
}

/** Refuses what is no file of Tifa, and one of its glossaries that is no backup (`notBackup`). */
export function* readBackup(
  text: string,
  options: ReadOptions,
): Generator<Progress, Backup | Refusal | 'notBackup'> {
  const reading = yield* tifaJson.read(text, options);
  // A reader who has added no term of their own may have settings to keep all the same.
  const isEmpty = 'refusal' in reading && reading.refusal.code === 'noEntries';
  if ('refusal' in reading && !isEmpty) return reading;
  const rest = yield* memberOf(text);
  if (!isRecord(rest)) return isEmpty ? reading : 'notBackup';
  const drafts = isEmpty ? { drafts: [], rejected: [], notices: [] } : (reading as Drafts);
  const damaged: Backup['damaged'] = [];
  const list = <Item>(name: keyof BackupRest, read: (item: unknown) => Item | undefined) => {
    const { [name]: items } = rest;
    const whole = Array.isArray(items) ? items.map(read) : undefined;
    const good = whole?.filter((item) => item !== undefined) ?? [];
    if (good.length !== whole?.length) damaged.push(name);
    return good;
  };
  const collections = list('collections', collectionOf);
  const mutes = list('mutes', muteOf);
  if (!isRecord(rest.settings)) damaged.push('settings');
  return { ...drafts, collections, mutes, settings: rest.settings, damaged };
}

function* memberOf(text: string): Generator<Progress, unknown> {
  const scan = outlineJson(text);
  let step = scan.next();
  for (; !step.done; step = scan.next()) yield { done: step.value, total: text.length };
  const span = 'refusal' in step.value ? undefined : step.value.members.get(MEMBER);
  return span && JSON.parse(text.slice(span.start, span.end));
}

function collectionOf(value: unknown): BackupCollection | undefined {
  if (!isRecord(value)) return undefined;
  const { name, marked, concepts } = value;
  if (typeof name !== 'string' || typeof marked !== 'boolean' || !isTexts(concepts)) return;
  return { name, marked, concepts };
}

function muteOf(value: unknown): BackupMute | undefined {
  if (!isRecord(value) || typeof value.conceptId !== 'string') return undefined;
  const { conceptId, site } = value;
  if (site === undefined) return { conceptId };
  return typeof site === 'string' && site !== '' ? { conceptId, site } : undefined;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
