import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../glossary/matching/fold.ts';
import { buildWords } from '../../../glossary/matching/tables/words.build.ts';
import { type WordSource, wordJudge } from '../../../glossary/matching/word-judge.ts';
import { openWords } from '../../../glossary/matching/words.ts';
import {
  accidents,
  accidentsOfThree,
  laterAccidents,
  laterTrueTerms,
  trueTerms,
  trueTermsOfThree,
} from './word-judge-cases.ts';

/** Shares reached when the judge was written; it must not get worse. */
const REFUSED_AT_LEAST = 0.97;
const KEPT_AT_LEAST = 1;

const scripts: [script: string, convert: (text: string) => string][] = [
  ['Simplified', (text) => text],
  ['Traditional, Taiwan', Converter({ from: 'cn', to: 'tw' })],
  ['Traditional, Hong Kong', Converter({ from: 'cn', to: 'hk' })],
];

const allAccidents = [...accidents, ...laterAccidents, ...accidentsOfThree];
const allTrueTerms = [...trueTerms, ...laterTrueTerms, ...trueTermsOfThree];
const judged = [...allAccidents, ...allTrueTerms];
const terms = new Set(
  judged.map((phrase) => fold(phrase.slice(phrase.indexOf('[') + 1, phrase.indexOf(']')))),
);
const LONGEST = Math.max(...[...terms].map(({ length }) => length));
const table = openWords(buildWords());
const judge = wordJudge(table, termsOf(terms));

function termsOf(terms: ReadonlySet<string>): WordSource {
  return {
    visit(text, from, found) {
      const folded = fold(text.slice(from, from + LONGEST));
      for (const term of terms) if (folded.startsWith(term)) found(from + term.length);
    },
  };
}

/** Whether the bracketed part of a phrase is kept. */
function keeps(phrase: string, convert = (text: string) => text): boolean {
  const start = phrase.indexOf('[');
  const text = convert(phrase.replace(/[[\]]/g, ''));
  return judge(text, start, phrase.indexOf(']') - 1);
}

describe.each(scripts)('%s', (script, convert) => {
  const kept = (phrase: string) => keeps(phrase, convert);

  test('accidents are refused', () => {
    const refused = (phrases: string[]) => phrases.filter((phrase) => !kept(phrase));
    print('refused', accidents, laterAccidents, accidentsOfThree, refused);
    expect(refused(allAccidents).length / allAccidents.length).toBeGreaterThanOrEqual(
      REFUSED_AT_LEAST,
    );
  });

  test('true terms are kept', () => {
    const keptOf = (phrases: string[]) => phrases.filter(kept);
    print('kept', trueTerms, laterTrueTerms, trueTermsOfThree, keptOf);
    expect(keptOf(allTrueTerms).length / allTrueTerms.length).toBeGreaterThanOrEqual(KEPT_AT_LEAST);
  });

  /** The share of each list, and what is wrong. */
  function print(
    verdict: string,
    first: string[],
    later: string[],
    ofThree: string[],
    right: (phrases: string[]) => string[],
  ): void {
    const share = (all: string[]) => `${right(all).length} of ${all.length}`;
    const tuned = first.filter((_, index) => index % 3 !== 2);
    const aside = first.filter((_, index) => index % 3 === 2);
    const wrong = [first, later, ofThree].flatMap((all) => {
      const found = new Set(right(all));
      return all.filter((phrase) => !found.has(phrase));
    });
    console.log(
      `${script}: ${verdict} ${share(tuned)}, of those kept aside ${share(aside)}, of later ones ${share(later)}, of three characters ${share(ofThree)}; not ${verdict}: ${wrong.join(' ')}`,
    );
  }
});

describe('what stands beside a candidate', () => {
  test.each([...terms])('%s alone is kept', (term) => {
    expect(keeps(`[${term}]`)).toBe(true);
    expect(keeps(`2025年,[${term}],ok`)).toBe(true);
  });

  const cases: [name: string, phrase: string, kept: boolean][] = [
    ['other words beside it', '青年[人才]华横溢', false],
    ['a stop beside it', '青年[人才],华横溢', true],
    ['a space beside it', '青年[人才] 华横溢', true],
    ['a Latin letter beside it', '青年[人才]a华横溢', true],
    ['an astral character beside it', '青年[人才]𠮷华横溢', true],
    ['more than four characters', '青年[人才华横溢]', true],
    ['a closed word itself', '[发展中国家]', true],
    ['within a closed word', '发展[中国]家', false],
    ['a noun behind an adverb', '老师先[示范区]分两种', false],
    ['the same behind no adverb', '老师[示范区]分两种', true],
    ['at the start of a text', '[中国]民党军队', false],
    ['at the end of a text', '惠及全[城市]民', false],
  ];
  test.each(cases)('%s', (_, phrase, expected) => {
    expect(keeps(phrase)).toBe(expected);
  });

  test('is weighed alike wherever it stands, in one long text after another', () => {
    const phrases = cases.map(([, phrase]) => phrase);
    for (let round = 0; round < 3; round++) {
      const text = phrases
        .map((phrase) => `${phrase},`)
        .join('')
        .repeat(20 + round);
      const plain = text.replace(/[[\]]/g, '');
      const verdicts = [...text.matchAll(/\[(.*?)\]/g)].map(
        ({ index, 1: candidate = '' }, place) => {
          const start = index - 2 * place;
          return judge(plain, start, start + candidate.length);
        },
      );
      expect(verdicts).toEqual(
        Array(20 + round)
          .fill(cases.map(([, , kept]) => kept))
          .flat(),
      );
    }
  });

  test('a term decides about its neighbours', () => {
    const text = '走进鑫科学会交流';
    const judgeWith = (...words: string[]) => wordJudge(table, termsOf(new Set(words)));
    expect(judgeWith('科学')(text, 3, 5)).toBe(true);
    expect(judgeWith('科学', '鑫科')(text, 3, 5)).toBe(false);
    // Four characters are a phrase, whose words stand in the table.
    expect(judgeWith('科学', '进鑫科学')(text, 3, 5)).toBe(true);
  });
});
