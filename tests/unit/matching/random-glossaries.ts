/** Small glossaries of few letters, whose forms often meet, and texts made of them. */
import fc from 'fast-check';
import type { Concept, Term } from '../../../glossary/concept.ts';
import type { Matches, MatchOptions } from '../../../glossary/matching/match.ts';
import { tidy } from '../../../glossary/matching/tidy.ts';
import type { SlowMatches } from './slow-matcher.ts';

const unit = fc.constantFrom(...'中国國科学學aAbs1 -’');
const phrase = fc.string({ unit, minLength: 1, maxLength: 5 });
const cue = fc.record(
  {
    scope: fc.constantFrom('block' as const, 'page' as const),
    with: fc.array(phrase.filter(isTidy), { maxLength: 2 }),
    against: fc.array(phrase, { maxLength: 2 }),
  },
  { requiredKeys: ['scope'] },
);

const term: fc.Arbitrary<Term> = fc.record({
  id: fc.constant('t-1'),
  term: phrase,
  match: fc.option(
    fc.record(
      {
        enabled: fc.boolean(),
        caseSensitive: fc.boolean(),
        wholeWord: fc.boolean(),
        cue,
      },
      { requiredKeys: [] },
    ),
    { nil: undefined, freq: 2 },
  ),
});

export const concepts: fc.Arbitrary<Concept[]> = fc
  .array(
    fc.record({
      origin: fc.constantFrom('bundled' as const, 'pack' as const, 'personal' as const),
      tier: fc.constantFrom('field' as const, 'general' as const),
      languages: fc.array(
        fc.record({
          lang: fc.constantFrom('zh-Hans', 'zh-Hant', 'en'),
          terms: fc.array(term, { minLength: 1, maxLength: 3 }),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((concepts) =>
    concepts.map((concept, index) => ({ ...concept, id: `c-${index}`, subjectField: [] })),
  );

/** Texts made of what the glossary looks for and of what it does not. */
function textsFor(concepts: Concept[]): fc.Arbitrary<string[]> {
  const terms = concepts.flatMap(({ languages }) => languages.flatMap(({ terms }) => terms));
  const known = terms.flatMap(({ term, match }) => [
    term,
    ...(match?.cue?.with ?? []),
    ...(match?.cue?.against ?? []),
  ]);
  const piece = fc.oneof(fc.constantFrom(...known), fc.string({ unit, maxLength: 3 }));
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => tidy(pieces.join('')).text);
  return fc.array(text, { minLength: 1, maxLength: 3 });
}

export const glossaryAndTexts = concepts.chain((all) => fc.tuple(fc.constant(all), textsFor(all)));

export const options: fc.Arbitrary<MatchOptions> = fc
  .record({
    left: fc.subarray(['field', 'general', 'personal', 'bundled']),
    muted: fc.array(fc.constantFrom('c-0', 'c-1', 'c-2'), { maxLength: 1 }),
    pageEvidence: fc.array(fc.constantFrom('', 'a', 'b', '中', '国'), { maxLength: 2 }),
    strictness: fc.nat(3),
  })
  .map(({ left, muted, pageEvidence, strictness }) => ({
    isMarked: ({ origin, tier }) => !left.some((out) => out === origin || out === tier),
    isMuted: (id) => muted.some((one) => one === id),
    pageEvidence,
    // Any rule will do that depends on all it is given.
    judge: (text, start, end) =>
      (text.charCodeAt(start) + 3 * start + 5 * end + text.length) % 4 >= strictness,
  }));

export function readable({ spans, groups, waiting, evidence }: Matches): SlowMatches {
  const list: SlowMatches['spans'] = [];
  for (let i = 0; i < spans.length; i += 4) {
    const [text = -1, start = -1, end = -1, group = -1] = spans.subarray(i, i + 4);
    list.push({ text, start, end, ...(groups[group] ?? { conceptIds: [], mark: 'bundled' }) });
  }
  return { spans: list, waiting, evidence: evidence.sort() };
}

function isTidy(text: string): boolean {
  return tidy(text).text === text && /^[^ -].*(?<![ -])$/.test(text);
}
