import { describe, expect, test } from 'vitest';
import type { TermMatch } from '../../../glossary/concept.ts';
import { spellingsOf, surfaceForms } from '../../../glossary/matching/surface-forms.ts';

const forms = (term: string, lang = 'en', match?: TermMatch) =>
  surfaceForms({ id: 't-1', term, match }, lang);

describe('English spellings', () => {
  test.each([
    ['pilot zone', ['pilot zone', 'pilot zones']],
    ['sci-tech zone', ['sci-tech zone', 'sci-tech zones', 'scitech zone', 'scitech zones']],
    ['data centre', ['data centre', 'data center', 'data centres', 'data centers']],
    ['Labour Day', ['Labour Day', 'Labor Day', 'Labour Days', 'Labor Days']],
    ['space programme', ['space programme', 'space program', 'space programmes', 'space programs']],
    ['supervised', ['supervised', 'superviseds']],
    ['R&D', ['R&D']],
    ['“Two Sessions”', ['“Two Sessions”']],
    [
      '13th Five-Year Plan',
      ['13th Five-Year Plan', '13th Five-Year Plans', '13th FiveYear Plan', '13th FiveYear Plans'],
    ],
    ['  urban \n renewal ', ['urban renewal', 'urban renewals']],
    ['eﬃciency', ['efficiency', 'efficiencies']],
    ['-based', ['based', 'baseds']],
  ])('%s', (term, expected) => {
    expect(spellingsOf(term, 'en').sort()).toEqual(expected.sort());
  });

  test('the term itself comes first', () => {
    expect(spellingsOf('Modernised Centre', 'en-GB')[0]).toBe('Modernised Centre');
  });

  test('a long phrase of many hyphens has a bounded number', () => {
    const phrase = Array.from({ length: 20 }, () => 'well-organised').join(' ');
    expect(spellingsOf(phrase, 'en').length).toBeLessThanOrEqual(64);
  });
});

describe('other languages', () => {
  test.each([
    ['科技创新', 'zh-Hans', ['科技创新']],
    ['科 技\n创新', 'zh-Hans', ['科技创新']],
    ['積體電路', 'zh-Hant-TW', ['積體電路']],
    ['Zentrum', 'de', ['Zentrum']],
    ['program', 'enm', ['program']],
    ['——', 'zh-Hans', []],
    ['“”', 'en', []],
    ['长'.repeat(501), 'zh-Hans', []],
  ])('%s in %s', (term, lang, expected) => {
    expect(spellingsOf(term, lang)).toEqual(expected);
  });
});

describe('capitals', () => {
  test.each([
    ['WHO', undefined, { WHO: true, WHOs: true }],
    ['SMEs', undefined, { SMEs: true, SME: true }],
    ['5G', undefined, { '5G': true }],
    ['G20', undefined, { G20: true }],
    ['GPS', undefined, { GPS: true }],
    ['2035', undefined, { 2035: false }],
    ['UNESCO', undefined, { UNESCO: false, UNESCOs: false }],
    ['A', undefined, { A: false }],
    ['Party', { caseSensitive: true }, { Party: true, Parties: true }],
    ['WHO', { caseSensitive: false }, { WHO: false, WHOs: false }],
  ])('%s', (term, match, expected) => {
    const found = forms(term, 'en', match).map(({ form, caseSensitive }) => [form, caseSensitive]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});

test('a rendering has no forms', () => {
  expect(forms('breakthroughs', 'en', { enabled: false })).toEqual([]);
});
