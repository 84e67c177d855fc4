/** What a concept must look like to enter the store. Every way in (seed, form, file) passes here. */
import * as v from 'valibot';
import {
  administrativeStatuses,
  type Concept,
  partsOfSpeech,
  termTypes,
  tiers,
} from './concept.ts';

/** An XML NCName without the letters beyond ASCII: ids must survive as `xml:id` in TBX. */
const ncName = v.pipe(v.string(), v.regex(/^[A-Za-z_][A-Za-z0-9._-]*$/, 'not an XML NCName'));
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('empty text'));
const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not a language tag'),
);

const cue = v.strictObject({
  scope: v.picklist(['block', 'page']),
  with: v.optional(v.array(text)),
  against: v.optional(v.array(text)),
});

const webAddress = v.pipe(v.string(), v.url(), v.regex(/^https?:/, 'not a web address'));

const sourced = v.strictObject({
  text,
  source: v.optional(text),
  sourceUrl: v.optional(webAddress),
});

const term = v.strictObject({
  id: ncName,
  term: text,
  reading: v.optional(text),
  administrativeStatus: v.optional(v.picklist(administrativeStatuses)),
  termType: v.optional(v.picklist(termTypes)),
  partOfSpeech: v.optional(v.picklist(partsOfSpeech)),
  geographicalUsage: v.optional(text),
  units: v.optional(v.array(ncName)),
  source: v.optional(text),
  sourceUrl: v.optional(webAddress),
  contexts: v.optional(v.array(sourced)),
  note: v.optional(text),
  match: v.optional(
    v.strictObject({
      enabled: v.optional(v.boolean()),
      caseSensitive: v.optional(v.boolean()),
      wholeWord: v.optional(v.boolean()),
      cue: v.optional(cue),
    }),
  ),
});

const languageSection = v.strictObject({
  lang: languageTag,
  definition: v.optional(sourced),
  note: v.optional(text),
  terms: v.array(term),
});

export const conceptSchema = v.strictObject({
  id: ncName,
  origin: v.picklist(['bundled', 'personal', 'pack']),
  tier: v.optional(v.picklist(tiers)),
  subjectField: v.array(text),
  languages: v.pipe(v.array(languageSection), v.minLength(1)),
  note: v.optional(text),
  units: v.optional(v.array(ncName)),
  shadows: v.optional(ncName),
  tags: v.optional(v.array(text)),
  crossReferences: v.optional(
    v.array(v.strictObject({ url: webAddress, label: v.optional(text) })),
  ),
  created: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  modified: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  extra: v.optional(v.record(v.string(), v.string())),
}) satisfies v.GenericSchema<unknown, Concept>;
