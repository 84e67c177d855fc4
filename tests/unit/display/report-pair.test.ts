import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emphasise } from '../../../glossary/display/emphasis.ts';
import { foundTerm } from '../../../glossary/display/found-term.ts';
import { reportPairs } from '../../../glossary/display/report-pair.ts';
import { threeCities, units } from './concepts.ts';

/** [ ] around what is strong. */
function written(pieces: { text: string; strong: boolean }[]): string {
  return pieces.map(({ text, strong }) => (strong ? `[${text}]` : text)).join('');
}

describe('emphasis', () => {
  test.each<[string, string, string[], string]>([
    ['letter by letter', '加强三城一区联动', ['三城一区'], '加强[三城一区]联动'],
    ['nothing there', '加强联动', ['三城一区'], '加强联动'],
    [
      'the longest form',
      'science parks grow',
      ['science', 'science parks'],
      '[science parks] grow',
    ],
    ['every place', '人才引进人才', ['人才'], '[人才]引进[人才]'],
    ['case', 'REPORT ON THE WORK', ['report on the work'], '[REPORT ON THE WORK]'],
    ['not inside a word', 'reunion of a union', ['union'], 'reunion of a [union]'],
    [
      'quotes of the sentence',
      'and “chain master” enterprises',
      ['chain master enterprise'],
      'and [“chain master” enterprises]',
    ],
    [
      'quotes of the form',
      'and chain master enterprises',
      ['“chain master” enterprises'],
      'and [chain master enterprises]',
    ],
    ['quotes stay outside', 'the “three cities”.', ['three cities'], 'the “[three cities]”.'],
    ['hyphen or space', 'high-tech areas', ['high tech area'], '[high-tech areas]'],
    ['no plural of Chinese', '人才s', ['人才'], '[人才]s'],
    ['an empty form', '人才', ['', '“”'], '人才'],
  ])('%s', (_name, sentence, forms, expected) => {
    expect(written(emphasise(sentence, forms))).toBe(expected);
  });

  test('no unit is lost, whatever the sentence and the forms', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab “”’-s三城İ𠮷\u00ad'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (sentence, forms) => {
        const pieces = emphasise(sentence, forms);
        expect(pieces.map((piece) => piece.text).join('')).toBe(sentence);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });
});

describe('pairs of the report', () => {
  const english = 'three science cities and one demonstration area';

  test('both terms emphasised, the clause set as Chinese is set', () => {
    const { pairs } = reportPairs(threeCities, units, undefined, 'zh-Hans');
    expect(pairs.map(({ zh }) => written(zh))).toEqual([
      '加强“[三城一区]”协同联动……',
      '创新型产业集群示范区承接[三大科学城]成果不少于300项。',
    ]);
    expect(written(pairs[0]?.en ?? [])).toContain(`“[${english}]”.`);
  });

  test('where the preferred term is paraphrased, what stands there', () => {
    const { pairs } = reportPairs(threeCities, units, undefined, 'zh-Hant');
    expect(written(pairs[1]?.zh ?? [])).toContain('[三大科學城]');
    expect(written(pairs[1]?.en ?? [])).toContain('from the [three science cities].');
  });

  test('nothing emphasised where no term stands', () => {
    const elsewhere = units.map((unit) => ({ ...unit, en: 'Another sentence,' }));
    const { pairs } = reportPairs(threeCities, elsewhere, undefined, 'zh-Hans');
    expect(pairs[0]?.en).toEqual([{ text: 'Another sentence…', strong: false }]);
  });

  test.each([
    ['三城一区', 0],
    ['三大科学城', 1],
    ['Three Science Cities', 1],
    ['Three Cities and One Area', 0],
  ])('for the mark %s pair %d comes first', (found, start) => {
    const term = foundTerm(threeCities, found, 'zh-Hans');
    expect(reportPairs(threeCities, units, term, 'zh-Hans').start).toBe(start);
  });

  test('a concept without a place in the report has no pairs', () => {
    expect(reportPairs(threeCities, [], undefined, 'zh-Hans')).toEqual({ pairs: [], start: 0 });
  });
});
