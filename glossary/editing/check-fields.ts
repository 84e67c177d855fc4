/**
 * What is wrong with what stands in the form, and what the reader should know before saving. The
 * rules for terms and addresses are those of files; a form adds what only makes sense while typing.
 */
import { hasHan } from '../display/script.ts';
import { cleanAddress } from '../formats/clean-address.ts';
import { cleanLabel, cleanTerm, cleanText, type Findings } from '../formats/clean-term.ts';
import { chineseTag, modelTag } from '../formats/language-tags.ts';
import { matchKey } from '../formats/match-key.ts';
import type { ProblemCode } from '../formats/problems.ts';
import type { ConceptFields } from './concept-fields.ts';

/** Beside the codes of files. */
const formCodes = {
  readingWithoutChinese: 'There is pinyin, but no Chinese term it could belong to.',
  contextWithoutText: 'There is the source of a sentence, but no sentence.',
  notChinese: 'A field for Chinese holds no Chinese character.',
  chineseInEnglish: 'The field for English holds Chinese characters. Detail: the text.',
  notSimplified: 'The field for Simplified holds a character that Simplified writes otherwise.',
  repeatedTerm: 'The concept has the term twice in one language. Detail: the term.',
} as const;

export type RemarkCode = ProblemCode | keyof typeof formCodes;

export interface Remark {
  /** The field it is about, by the name that `fieldName` gives it. */
  field: string;
  code: RemarkCode;
  /** As in `Problem`. */
  detail?: string;
  /** Whether it must be put right before saving. */
  isError: boolean;
}

export const fieldName = {
  term: (id: string, part: 'text' | 'lang' | 'reading') => `term.${id}.${part}`,
  definition: (lang: string) => `definition.${lang}`,
  context: (key: string, part: 'text' | 'source' | 'sourceUrl') => `context.${key}.${part}`,
};

/** Warnings of the cleaners after which something the reader typed would be gone. */
const losing = new Set<RemarkCode>(['unsafeLink']);

/** In the order of the form. */
export function checkFields(fields: ConceptFields): Remark[] {
  const remarks: Remark[] = [];
  const add = (field: string, code: RemarkCode, isError: boolean, detail?: string) =>
    remarks.push({ field, code, isError, ...(detail !== undefined && { detail }) });
  const check = (
    field: string,
    text: string,
    cleaner: (raw: string, findings: Findings) => unknown,
    isConfirmed = false,
  ) => {
    if (text === '') return;
    const { rejection, warnings } = findingsOf(text, cleaner);
    if (rejection) {
      add(field, rejection.code, true, rejection.detail);
      return;
    }
    const seen = new Set<string>();
    for (const { code, detail } of warnings) {
      if (seen.has(code) || (isConfirmed && code === 'oneCharacter')) continue;
      seen.add(code);
      add(field, code, losing.has(code), detail);
    }
  };

  const { chineseOptions, englishOptions } = fields;
  check('simplified', fields.simplified, cleanTerm, chineseOptions.marked === true);
  check('traditional', fields.traditional, cleanTerm, chineseOptions.marked === true);
  for (const field of ['simplified', 'traditional'] as const) {
    if (/[\p{L}\p{N}]/u.test(fields[field]) && !hasHan(fields[field])) {
      add(field, 'notChinese', false);
    }
  }
  if (chineseTag(fields.simplified) === 'zh-Hant') add('simplified', 'notSimplified', false);
  check('reading', fields.reading, cleanLabel);
  if (filled(fields.reading) && !filled(fields.simplified) && !filled(fields.traditional)) {
    add('reading', 'readingWithoutChinese', true);
  }
  check('english', fields.english, cleanTerm, englishOptions.marked === true);
  if (hasHan(fields.english)) add('english', 'chineseInEnglish', false, fields.english.trim());

  for (const { id, text, lang, reading, marked } of fields.further) {
    const name = fieldName.term(id, 'text');
    check(name, text, cleanTerm, marked === true);
    if (text === '' && filled(reading)) add(name, 'emptyTerm', true);
    check(fieldName.term(id, 'reading'), reading, cleanLabel);
    if (filled(text) && modelTag(lang) === undefined) {
      add(fieldName.term(id, 'lang'), 'unknownLanguage', true, lang.trim());
    }
  }
  addRepeated(fields, (field, detail) => add(field, 'repeatedTerm', false, detail));
  addMissing(fields, (field, code, isError) => add(field, code, isError));

  for (const [lang, text] of Object.entries(fields.definitions)) {
    check(fieldName.definition(lang), text, cleanText);
  }
  check('note', fields.note, cleanText);
  check('source', fields.source, cleanLabel);
  check('sourceUrl', fields.sourceUrl, cleanAddress);
  for (const label of fields.subjects) check('subjects', label, cleanLabel);
  for (const label of fields.tags) check('tags', label, cleanLabel);
  for (const { key, text, source, sourceUrl } of fields.contexts) {
    const isMissing = !filled(text) && (filled(source) || filled(sourceUrl));
    if (isMissing) add(fieldName.context(key, 'text'), 'contextWithoutText', true);
    check(fieldName.context(key, 'text'), text, cleanText);
    check(fieldName.context(key, 'source'), source, cleanLabel);
    check(fieldName.context(key, 'sourceUrl'), sourceUrl, cleanAddress);
  }
  return remarks;
}

/** All terms of a form with the fields they stand in. */
export function termsTyped(
  fields: ConceptFields,
): { field: string; lang: string; text: string; key: string }[] {
  const typed = [
    { field: 'simplified', lang: 'zh-Hans', text: fields.simplified },
    { field: 'traditional', lang: 'zh-Hant', text: fields.traditional },
    { field: 'english', lang: 'en', text: fields.english },
    ...fields.further.map(({ id, lang, text }) => ({
      field: fieldName.term(id, 'text'),
      lang: modelTag(lang) ?? lang,
      text,
    })),
  ];
  return typed
    .filter(({ text }) => filled(text))
    .map((term) => ({ ...term, key: matchKey(term.text) }));
}

function addRepeated(fields: ConceptFields, add: (field: string, detail: string) => void): void {
  const seen = new Set<string>();
  for (const { field, lang, text, key } of termsTyped(fields)) {
    const name = `${lang}\n${key}`;
    if (seen.has(name)) add(field, text.trim());
    seen.add(name);
  }
}

function addMissing(
  fields: ConceptFields,
  add: (field: string, code: RemarkCode, isError: boolean) => void,
): void {
  const languages = new Set(termsTyped(fields).map(({ lang }) => lang.slice(0, 2)));
  if (languages.size === 0) add('simplified', 'noTerm', true);
  if (languages.size === 1)
    add(languages.has('en') ? 'simplified' : 'english', 'oneLanguage', false);
}

function findingsOf(text: string, cleaner: (raw: string, findings: Findings) => unknown): Findings {
  const findings: Findings = { warnings: [] };
  cleaner(text, findings);
  return findings;
}

function filled(text: string): boolean {
  return text.trim() !== '';
}
