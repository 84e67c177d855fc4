/**
 * Holds the bundled glossary to the report and to its own rules. Each test gathers every offender,
 * so that one run shows all that has to be mended.
 */
import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  bundledConcepts,
  bundledVersion,
  reportUnits,
} from '../../../glossary/bundled/glossary.ts';
import {
  administrativeStatuses,
  type Concept,
  type LanguageSection,
  subjects,
  type Term,
  tiers,
} from '../../../glossary/concept.ts';
import { conceptSchema } from '../../../glossary/schema.ts';

const simplified = Converter({ from: 't', to: 'cn' });
const traditional = Converter({ from: 'cn', to: 't' });

const concepts = await bundledConcepts();
const units = [...reportUnits.values()];
const reportLanguages = ['zh-Hans', 'zh-Hant', 'en'] as const;
type ReportLanguage = (typeof reportLanguages)[number];

const entries = concepts.flatMap((concept) =>
  concept.languages.flatMap((section) =>
    section.terms.map((term) => ({ concept, section, term, where: `${term.id} ${term.term}` })),
  ),
);
const chinese = entries.filter(({ section }) => section.lang.startsWith('zh'));

/** All prose and terms of the sections whose tag starts with `lang`. */
function texts(lang: string): string[] {
  const sections = concepts.flatMap((concept) => concept.languages);
  return sections
    .filter((section) => section.lang.startsWith(lang))
    .flatMap((section) => [
      ...section.terms.map((term) => term.term),
      ...(section.definition ? [section.definition.text] : []),
    ]);
}

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function section(concept: Concept, lang: string): LanguageSection | undefined {
  return concept.languages.find((candidate) => candidate.lang === lang);
}

describe('the report', () => {
  test.each(reportLanguages)('is the sum of its units in %s', (lang) => {
    const report = readFileSync(`tests/fixtures/report/${lang}.txt`, 'utf8');
    const joined = units.map((unit) => unit[lang]).join(' ');
    expect(joined.replace(/\s/g, '')).toBe(report.replace(/\s/g, ''));
  });

  test('has 52 units, numbered within their lines in the order of reading', () => {
    expect(units.length).toBe(52);
    let last = [0, 0];
    for (const { id } of units) {
      const [line = 0, number = 0] = id.replace('u', '').split('-').map(Number);
      const [lastLine = 0, lastNumber = 0] = last;
      const next = line === lastLine ? number === lastNumber + 1 : line === lastLine + 1;
      expect(next && (line === lastLine || number === 1), id).toBe(true);
      last = [line, number];
    }
  });
});

describe('a unit that is claimed', () => {
  test('exists', () => {
    const claims = [
      ...concepts.map(({ id, units }) => ({ id, units })),
      ...entries.map(({ term }) => ({ id: term.id, units: term.units })),
    ];
    const wrong = claims.flatMap(({ id, units = [] }) =>
      units.filter((unit) => !reportUnits.has(unit)).map((unit) => `${id}: ${unit}`),
    );
    expect(wrong).toEqual([]);
  });

  test('holds the form letter by letter', () => {
    const wrong = entries.flatMap(({ section, term, where }) =>
      (term.units ?? [])
        .filter((id) => !stands(term.term, reportUnits.get(id)?.[reportTongue(section.lang)] ?? ''))
        .map((id) => `${where}: ${id}`),
    );
    expect(wrong).toEqual([]);
  });

  test('by a term is also claimed by its concept', () => {
    const wrong = entries.flatMap(({ concept, term, where }) =>
      (term.units ?? [])
        .filter((id) => !concept.units?.includes(id))
        .map((id) => `${where}: ${id}`),
    );
    expect(wrong).toEqual([]);
  });

  test('is there for each concept', () => {
    expect(concepts.filter(({ units }) => !units?.length).map(({ id }) => id)).toEqual([]);
  });
});

function reportTongue(lang: string): ReportLanguage {
  if (lang === 'en') return 'en';
  return lang === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant';
}

/** Latin forms stand as whole words; the report may have the plural (“University Towns”). */
function stands(form: string, text: string): boolean {
  if (!/^[\p{Script=Latin}\d]/u.test(form)) return text.includes(form);
  const literal = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}s?(?![\\p{L}\\p{N}])`, 'u').test(text);
}

describe('ids', () => {
  test('of concepts and terms are unique', () => {
    const ids = [...concepts.map(({ id }) => id), ...entries.map(({ term }) => term.id)];
    expect(repeated(ids)).toEqual([]);
  });

  test('are NCNames that say what they name', () => {
    const conceptIds = concepts.map(({ id }) => id).filter((id) => !/^c-[a-z0-9-]+$/.test(id));
    const termIds = entries.map(({ term }) => term.id).filter((id) => !/^t-[a-z0-9-]+$/.test(id));
    expect([...conceptIds, ...termIds]).toEqual([]);
  });
});

describe('each concept', () => {
  test('passes the schema of the store and is bundled', () => {
    const wrong = concepts.flatMap((concept) => {
      const { success, issues } = v.safeParse(conceptSchema, concept);
      return success && concept.origin === 'bundled'
        ? []
        : [`${concept.id}: ${issues?.[0].message}`];
    });
    expect(wrong).toEqual([]);
  });

  test('has a tier, subjects and statuses of the lists', () => {
    const named: readonly string[] = subjects;
    const wrong = concepts.filter(
      ({ tier, subjectField }) =>
        !tier ||
        !tiers.includes(tier) ||
        subjectField.length === 0 ||
        subjectField.some((subject) => !named.includes(subject)),
    );
    const statusless = entries.filter(
      ({ term }) =>
        !term.administrativeStatus || !administrativeStatuses.includes(term.administrativeStatus),
    );
    expect([...wrong.map(({ id }) => id), ...statusless.map(({ where }) => where)]).toEqual([]);
  });

  test('has terms and a definition in both scripts and in English', () => {
    const wrong = concepts.flatMap((concept) =>
      reportLanguages
        .filter((lang) => {
          const { terms = [], definition } = section(concept, lang) ?? {};
          return terms.length === 0 || !definition?.text;
        })
        .map((lang) => `${concept.id}: ${lang}`),
    );
    expect(wrong).toEqual([]);
  });

  test('has each language once, Chinese first, regions next, English last', () => {
    const order = ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK', 'en'];
    const wrong = concepts.filter(({ languages }) => {
      const places = languages.map(({ lang }) => order.indexOf(lang));
      return places.some((place, index) => place <= (places[index - 1] ?? -1));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('has the same leading term in both scripts', () => {
    const wrong = concepts.filter((concept) => {
      const [hans, hant] = [section(concept, 'zh-Hans'), section(concept, 'zh-Hant')];
      const leading = simplified(hant?.terms[0]?.term ?? '').replaceAll('著', '着');
      return leading !== hans?.terms[0]?.term.replaceAll('著', '着');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('is the only one with its Chinese forms and the only one with its leading pair', () => {
    const sought = concepts
      .map((concept) => section(concept, 'zh-Hans')?.terms.filter(isSought) ?? [])
      .filter((terms) => terms.length > 0)
      .map((terms) =>
        terms
          .map(({ term }) => term)
          .sort()
          .join(' '),
      );
    const pairs = concepts.map((concept) =>
      reportLanguages.map((lang) => section(concept, lang)?.terms[0]?.term).join(' '),
    );
    expect([...repeated(sought), ...repeated(pairs)]).toEqual([]);
  });
});

function isSought(term: Term): boolean {
  return term.match?.enabled !== false;
}

describe('each term', () => {
  test('is trimmed and NFC', () => {
    const wrong = entries.filter(({ term: { term } }) => term !== term.trim().normalize('NFC'));
    expect(wrong.map(({ where }) => where)).toEqual([]);
  });

  test('stands once in its section', () => {
    const wrong = concepts.flatMap(({ languages }) =>
      languages.flatMap(({ terms }) => repeated(terms.map(({ term }) => term))),
    );
    expect(wrong).toEqual([]);
  });

  test('of one Han character is not looked for', () => {
    const wrong = chinese.filter(({ term }) => isSought(term) && [...term.term].length < 2);
    expect(wrong.map(({ where }) => where)).toEqual([]);
  });

  test('names its region where its section has one', () => {
    const wrong = entries.filter(({ section, term }) => {
      const region = section.lang.split('-')[2];
      return region !== undefined && term.geographicalUsage !== region;
    });
    expect(wrong.map(({ where }) => where)).toEqual([]);
  });

  test('stands in each phrase that its cue speaks against', () => {
    const wrong = entries.filter(({ term }) =>
      term.match?.cue?.against?.some((phrase) => !folded(phrase).includes(folded(term.term))),
    );
    expect(wrong.map(({ where }) => where)).toEqual([]);
  });
});

/** As near to what is looked for as this test needs: either script, any case, singular or plural. */
function folded(form: string): string {
  return simplified(form).toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
}

describe('each reading', () => {
  test('is there for Chinese and only for Chinese', () => {
    const wrong = entries.filter(
      ({ section, term }) => section.lang.startsWith('zh') !== (term.reading !== undefined),
    );
    expect(wrong.map(({ where }) => where)).toEqual([]);
  });

  test('has a dictionary reading with its tone for each character', () => {
    const wrong = chinese.filter(({ term }) => !reads(term.term, term.reading ?? ''));
    expect(wrong.map(({ where, term }) => `${where}: ${term.reading}`)).toEqual([]);
  });

  test.each([
    ['a missing tone mark', '统筹', 'tongchóu', false],
    ['the tone after sandhi of 一', '一体', 'yìtǐ', false],
    ['the tone after sandhi of 不', '不少', 'bú shǎo', false],
    ['a syllable too few', '科技创新', 'kējì chuàng', false],
    ['a missing apostrophe', '方案', 'fāngàn', false],
    ['citation tones', '一体', 'yītǐ', true],
    ['an apostrophe', '方案', "fāng'àn", true],
    ['another reading of the same character', '行业', 'hángyè', true],
  ])('is judged by %s', (_, term, reading, expected) => {
    expect(reads(term, reading)).toBe(expected);
  });
});

/** Words whose last syllable dictionaries give without tone. */
const neutral: Record<string, string> = { 务: 'wu' };

function reads(term: string, reading: string): boolean {
  const syllables = [...simplified(term)].filter((character) =>
    /\p{Script=Han}|\w/u.test(character),
  );
  const pattern = syllables.map((character, index) => {
    const choices = pinyin(character, { multiple: true, type: 'array' });
    const spelt = [...choices, ...(neutral[character] ? [neutral[character]] : [])].map((choice) =>
      // A syllable that starts with a vowel needs to be set off from the one before it.
      index === 0
        ? choice
        : `${/^[aoe]/.test(choice.normalize('NFD')) ? "[ '’-]" : '[ -]?'}${choice}`,
    );
    return `(?:${spelt.join('|')})`;
  });
  return new RegExp(`^${pattern.join('')}$`, 'iu').test(reading.replace(' … ', ' '));
}

describe('the script', () => {
  test('of zh-Hant is Traditional throughout, in the shapes of the report', () => {
    const wrong = texts('zh-Hant').flatMap((text) => {
      const offenders = strangeTo(text);
      return offenders ? [`${offenders} in ${text}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['a Simplified character', '创新高地', '创'],
    ['a character both scripts have, as part of a word', '示范區', '范'],
    ['another slip of the source', '不少于', '于'],
    ['a shape that the report does not use', '以此爲準', '爲'],
    ['an honest 准', '准許', ''],
    ['the wording of Taiwan', '計畫', ''],
  ])('of zh-Hant is judged by %s', (_, text, offenders) => {
    expect(strangeTo(text)).toBe(offenders);
  });

  test('of zh-Hant has none of the slips of the source', () => {
    const slips = /示范|博士后|不少于|筑牢/;
    expect(texts('zh-Hant').filter((text) => slips.test(text))).toEqual([]);
  });

  test('of zh-Hans is Simplified throughout', () => {
    expect(texts('zh-Hans').filter((text) => simplified(text) !== text)).toEqual([]);
  });

  test('of English terms has no Han character', () => {
    const wrong = entries.filter(
      ({ section, term }) => section.lang === 'en' && /\p{Script=Han}/u.test(term.term),
    );
    expect(wrong.map(({ where }) => where)).toEqual([]);
  });
});

/**
 * The characters that a conversion to Traditional would write otherwise. OpenCC knows the words it
 * goes by in Simplified only, so a character is strange if it also changes on the way there and back.
 */
function strangeTo(text: string): string {
  const direct = [...inReportShapes(traditional(text))];
  const back = [...inReportShapes(traditional(simplified(text)))];
  return [...text].filter((char, at) => char !== direct[at] && char !== back[at]).join('');
}

/** OpenCC's own standard differs from the usual shapes, which the report has, in a few characters. */
function inReportShapes(text: string): string {
  const shapes: Record<string, string> = { 爲: '為', 羣: '群', 峯: '峰', 佈: '布', 着: '著' };
  return text.replace(/[爲羣峯佈着]/g, (shape) => shapes[shape] ?? shape);
}

test('the version is a whole number above 0, as the store compares it', () => {
  expect(Number.isInteger(bundledVersion) && bundledVersion > 0).toBe(true);
});
