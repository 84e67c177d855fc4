import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { cedict } from '../../../glossary/formats/cedict.ts';
import { sensesOf } from '../../../glossary/formats/cedict-senses.ts';
import { conceptSchema } from '../../../glossary/schema.ts';
import { concepts, drafts, read, terms } from './run.ts';

const line = '共同富裕 共同富裕 [gong4 tong2 fu4 yu4] /common prosperity/';

function only(text: string): Concept {
  const [concept, ...others] = concepts(cedict, text);
  if (!concept || others.length > 0) throw new Error('not one concept');
  return concept;
}

describe('a dictionary', () => {
  test('an entry is a word with its reading and its glosses, which are never looked for', () => {
    expect(only('經濟 经济 [jing1 ji4] /economy; economic/(old) to govern/')).toEqual({
      id: 'c-new-1',
      origin: 'personal',
      subjectField: [],
      languages: [
        { lang: 'zh-Hans', terms: [{ id: 't-new-1-1', term: '经济', reading: 'jīng jì' }] },
        { lang: 'zh-Hant', terms: [{ id: 't-new-1-2', term: '經濟', reading: 'jīng jì' }] },
        {
          lang: 'en',
          terms: [
            { id: 't-new-1-3', term: 'economy', match: { enabled: false } },
            { id: 't-new-1-4', term: 'economic', match: { enabled: false } },
            { id: 't-new-1-5', term: '(old) to govern', match: { enabled: false } },
          ],
        },
      ],
    });
  });

  test.each([
    ['the readings of 2023', '方程 方程 [[fang1cheng2]] /equation/', 'fāngchéng'],
    [
      'several words',
      '二次方程 二次方程 [[er4ci4 fang1cheng2]] /quadratic equation/',
      'èrcì fāngchéng',
    ],
    [
      'a comma',
      '少壯不努力，老大徒傷悲 少壮不努力，老大徒伤悲 [shao4 zhuang4 bu4 nu3 li4 , lao3 da4 tu2 shang1 bei1] /x y/',
      'shào zhuàng bù nǔ lì, lǎo dà tú shāng bēi',
    ],
    ['ü', '綠色 绿色 [lu:4 se4] /green/', 'lǜ sè'],
    ['a name', '北京 北京 [Bei3 jing1] /Beijing/', 'Běi jīng'],
  ])('%s', (_, text, reading) => {
    expect(only(text).languages[0]?.terms[0]?.reading).toBe(reading);
  });

  test('a word that looks the same in both scripts is held once', () => {
    expect(terms(only(line))).toBe('zh-Hans: 共同富裕 | en: common prosperity');
  });

  test('the head says whose it is and what language it explains in', () => {
    const head =
      '# CC-CEDICT\n#! version=1\n#! license=https://creativecommons.org/licenses/by-sa/4.0/\n';
    expect(only(head + line).languages[0]?.terms[0]?.source).toBe('CC-CEDICT, CC BY-SA 4.0');
    expect(only(`# HanDeDict\n${line}`).languages.map(({ lang }) => lang)).toEqual([
      'zh-Hans',
      'de',
    ]);
    expect(only(line).languages[0]?.terms[0]?.source).toBeUndefined();
  });

  test('a gloss too long for a term is a note', () => {
    const long = 'x'.repeat(201);
    const concept = only(`詞 词 [ci2] /word/${long}/CL:個|个[ge4]/`);
    expect(terms(concept)).toBe('zh-Hans: 词 | zh-Hant: 詞 | en: word');
    expect(concept.note).toBe(`${long}\nCL:個|个 [gè]`);
  });

  test('82 a word of one character is switched off', () => {
    const [draft] = drafts(cedict, '稅 税 [shui4] /tax/').drafts;
    expect(draft?.concept.languages.map((section) => section.terms[0]?.match)).toEqual([
      { enabled: false },
      { enabled: false },
      { enabled: false },
    ]);
    expect(draft?.warnings.map(({ code }) => code)).toEqual(['oneCharacter', 'oneCharacter']);
  });

  test('two words with the same characters stay two', () => {
    const both = concepts(cedict, '行 行 [hang2] /row/\n行 行 [xing2] /to go/');
    expect(both.map(terms)).toEqual(['zh-Hans: 行 | en: row', 'zh-Hans: 行 | en: to go']);
  });

  test.each([
    ['CR LF', `${line}\r\n${line}\r\n`],
    ['a BOM', `\ufeff${line}\n${line}`],
    ['blank lines and comments', `\n# x\n\n${line}\n \n#${line}\n${line}\n\n`],
    ['white space at the ends', `  ${line} \t\n${line}`],
  ])('%s', (_, text) => {
    expect(concepts(cedict, text).map(terms)).toEqual(Array(2).fill(terms(only(line))));
  });

  test.each([
    ['no reading', '經濟 经济 /economy/'],
    ['no senses', '經濟 经济 [jing1 ji4] //'],
    ['one word', '經濟 [jing1 ji4] /economy/'],
    ['no slash at the end', '經濟 经济 [jing1 ji4] /economy'],
    ['an open bracket', '經濟 经济 [jing1 ji4 /economy/'],
    ['prose', 'This is no dictionary.'],
  ])('not of the format: %s', (_, text) => {
    const { drafts: read, rejected } = drafts(cedict, `# x\n${line}\n${text}\n${line}`);
    expect(read.map((draft) => draft.line)).toEqual([2, 4]);
    expect(rejected).toEqual([{ code: 'malformedLine', line: 3, detail: text }]);
  });

  test.each([
    ['13 nothing', ' \n', { code: 'emptyFile' }],
    ['14 comments only', '# x\n\n', { code: 'noEntries' }],
    [
      '16 too many entries',
      `${line}\n`.repeat(200_001),
      { code: 'tooManyEntries', detail: '200001' },
    ],
    ['17 one endless line', `# x\n${'x'.repeat(9_000_000)}`, { code: 'cellTooLong', line: 2 }],
  ])(
    '%s',
    (_, text, refusal) => {
      expect(read(cedict, text)).toEqual({ refusal });
    },
    60_000,
  );

  test('any lines are rejected, or read as concepts that may enter the store', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '[',
        ']',
        '[[',
        ']]',
        '/',
        '//',
        ';',
        '(',
        ')',
        ' ',
        '|',
        'a1',
        'u:',
        '#',
        '\0',
        '\ud800',
        '\u200b',
        '经济',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    const word = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
    const lines = fc
      .array(
        fc.oneof(
          word,
          fc.tuple(word, word, word, word).map(([a, b, c, d]) => `${a} ${b} [${c}] /${d}/`),
        ),
      )
      .map((some) => some.join('\n'));
    let held = 0;
    fc.assert(
      fc.property(lines, (text) => {
        const reading = read(cedict, text);
        if ('refusal' in reading) return;
        for (const { concept } of reading.drafts) {
          held += 1;
          expect(v.safeParse(conceptSchema, concept).issues).toBeUndefined();
        }
      }),
      { numRuns: 1000, seed: 49 },
    );
    expect(held).toBeGreaterThan(500);
  }, 60_000);

  test('progress grows to the whole', () => {
    const text = `${line}\n`.repeat(5000);
    const seen = [...cedict.read(text, { mintId: () => 'x' })];
    expect(seen.length).toBe(10);
    expect(seen.at(-1)?.total).toBe(text.length);
    expect(seen.map(({ done }) => done)).toEqual(
      seen.map(({ done }) => done).sort((a, b) => a - b),
    );
  });
});

describe('senses', () => {
  test.each([
    ['one', 'economy', ['economy'], []],
    ['several', 'economy/to govern', ['economy', 'to govern'], []],
    ['glosses of one sense', 'economy; economic', ['economy', 'economic'], []],
    [
      'a semicolon in brackets',
      'to go (on foot; by car); to walk',
      ['to go (on foot; by car)', 'to walk'],
      [],
    ],
    ['a bracket that never opens', 'a) one; b) two', ['a) one', 'b) two'], []],
    ['a bracket that never closes', 'one (two; three', ['one (two; three'], []],
    ['a classifier', 'bank/CL:家[jia1],個|个[ge4]', ['bank'], ['CL:家 [jiā],個|个 [gè]']],
    ['another pronunciation', 'plan/Taiwan pr. [hua4]', ['plan'], ['Taiwan pr. [huà]']],
    [
      'a reference',
      'bye-bye/see also 再見|再见[zai4 jian4]',
      ['bye-bye'],
      ['see also 再見|再见 [zài jiàn]'],
    ],
    ['a variant and nothing else', 'old variant of 一[yi1]', ['old variant of 一 [yī]'], []],
    [
      'words that begin like remarks',
      'seed; seeing; user; present',
      ['seed', 'seeing', 'user', 'present'],
      [],
    ],
    [
      'an abbreviation',
      "People's Bank/abbr. for 中國人民銀行|中国人民银行[Zhong1 guo2]",
      ["People's Bank"],
      ['abbr. for 中國人民銀行|中国人民银行 [Zhōng guó]'],
    ],
    ['empty senses', 'a b//c d/', ['a b', 'c d'], []],
    ['nothing', '', [], []],
  ])('%s', (_, text, glosses, remarks) => {
    expect(sensesOf(text)).toEqual({ glosses, remarks });
  });
});
