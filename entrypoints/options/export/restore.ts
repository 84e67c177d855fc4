/**
 * Carries out a plan: what is new comes first and what goes goes last, so that a restoring broken off
 * in the middle has lost nothing. `log` is kept as it goes, so that it can be undone from anywhere.
 */
import type { BackupMute } from '../../../glossary/formats/backup.ts';
import { ask } from '../../../utils/ask.ts';
import type { Incoming } from '../../../utils/messages.ts';
import { changeSettings, type Settings } from '../../../utils/settings.ts';
import type { RestorePlan, RestorePolicy } from './restore-plan.ts';

/** Concepts in one question: the most that is taken. */
const AT_ONCE = 1_000;

export interface RestoreLog {
  /** Concepts brought back so far. */
  entries: number;
  /** Changes in the order they were made, and the collections that were imported before them. */
  changes: string[];
  collections: string[];
  /** As they were before; absent while they are untouched. */
  mutes?: BackupMute[];
  settings?: Settings;
}

export interface RestoreTask {
  plan: RestorePlan;
  policy: RestorePolicy;
  mutes: readonly BackupMute[];
  /** Absent: the settings stay. */
  settings: Settings | undefined;
}

interface Run {
  log: RestoreLog;
  /** From 0 to 1. */
  progressed(part: number): void;
  signal: AbortSignal;
}

export async function restore(task: RestoreTask, { log, progressed, signal }: Run): Promise<void> {
  const { plan, policy } = task;
  const total = plan.added + plan.replaced + plan.remove.length;
  let done = 0;
  const step = (count: number) => {
    done += count;
    progressed(total > 0 ? done / total : 1);
    signal.throwIfAborted();
  };

  for (const collection of plan.collections) {
    const id = crypto.randomUUID();
    log.collections.push(id);
    await ask('importBegin', { id, name: collection.name, marked: collection.marked });
    for (const concepts of chunks<Incoming>(collection.incoming)) {
      await ask('importChunk', { collection: id, concepts });
      log.entries += concepts.length;
      step(concepts.length);
    }
    await ask('importEnd', { collection: id });
  }
  for (const concepts of chunks(plan.own)) {
    log.changes.push((await ask('saveAll', { concepts })).change);
    log.entries += concepts.length;
    step(concepts.length);
  }
  for (const ids of chunks(plan.remove)) {
    log.changes.push((await ask('remove', { ids })).change);
    step(ids.length);
  }
  const before = await presentMutes();
  log.mutes = before;
  await setMutes(policy === 'add' ? [...before, ...task.mutes] : task.mutes);
  const { settings } = task;
  if (settings) {
    await changeSettings((present) => {
      log.settings = present;
      const sites = policy === 'add' ? { ...present.sites, ...settings.sites } : settings.sites;
      return { ...settings, sites };
    });
  }
}

/** Works once a log, and leaves everything as it was before. */
export async function undoRestore(log: RestoreLog): Promise<void> {
  const { settings, mutes } = log;
  if (settings) await changeSettings(() => settings);
  if (mutes) await setMutes(mutes);
  for (let change = log.changes.at(-1); change !== undefined; change = log.changes.at(-1)) {
    await ask('undo', { change });
    log.changes.pop();
  }
  for (const id of log.collections.toReversed()) {
    while ((await ask('removeCollection', { id })).left > 0);
  }
}

export async function presentMutes(): Promise<BackupMute[]> {
  const { muted } = await ask('status', {});
  return muted.map(({ conceptId, site }) => ({ conceptId, ...(site && { site }) }));
}

async function setMutes(wanted: readonly BackupMute[]): Promise<void> {
  const present = await presentMutes();
  const keys = (mutes: readonly BackupMute[]) => new Set(mutes.map(keyOf));
  const [presentKeys, wantedKeys] = [keys(present), keys(wanted)];
  for (const mute of present) {
    if (!wantedKeys.has(keyOf(mute))) await ask('unmute', mute);
  }
  const missing = wanted.filter((mute) => !presentKeys.has(keyOf(mute)));
  for (const mute of missing) if (mute.site) await ask('mute', mute);
  const everywhere = missing.filter(({ site }) => !site).map(({ conceptId }) => conceptId);
  for (const ids of chunks(everywhere)) await ask('muteAll', { ids, muted: true });
}

/** A space stands in no id and no host name. */
function keyOf({ conceptId, site = '' }: BackupMute): string {
  return `${conceptId} ${site}`;
}

function* chunks<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += AT_ONCE) {
    yield items.slice(start, start + AT_ONCE);
  }
}
