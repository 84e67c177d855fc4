/** What is proposed, held against the glossary by hand. */
import { beforeAll, expect, test } from 'vitest';
import { bundledConcepts } from '../../../glossary/bundled/glossary.ts';
import type { Concept, Term } from '../../../glossary/concept.ts';
import { readingOf } from '../../../glossary/editing/propose-reading.ts';
import { inScript } from '../../../glossary/editing/propose-script.ts';

let concepts: Concept[] = [];
const terms = (lang: string): Term[] =>
  concepts.flatMap(({ languages }) => languages.find((one) => one.lang === lang)?.terms ?? []);

beforeAll(async () => {
  concepts = await bundledConcepts();
});

test.each([
  ['高质量教育体系', 'gāo zhìliàng jiàoyù tǐxì'],
  ['政府工作报告', 'zhèngfǔ gōngzuò bàogào'],
  ['双减', 'shuāngjiǎn'],
  ['工作方案', "gōngzuò fāng'àn"],
  ['教育、科技、人才', 'jiàoyù kējì réncái'],
  ['5G技术', '5G jìshù'],
  ['質量', 'zhìliàng'],
  ['银行', 'yínháng'],
  ['Beijing', ''],
])('the pinyin of %s is %s', async (text, expected) => {
  expect(await readingOf(text)).toBe(expected);
});

test.each(['zh-Hans', 'zh-Hant'])('syllables are those of the glossary in %s', async (lang) => {
  const bare = (reading = '') => reading.toLowerCase().replace(/[\s’'-]/g, '');
  const read = terms(lang).filter(({ reading }) => reading);
  const wrong: string[] = [];
  for (const { term, reading } of read) {
    if (bare(await readingOf(term)) !== bare(reading)) wrong.push(term);
  }
  expect(read.length).toBeGreaterThan(300);
  expect(wrong.length / read.length).toBeLessThan(0.02);
});

test('the other script is that of the glossary', async () => {
  const pairs = concepts.flatMap(({ languages }) => {
    const [hans, hant] = ['zh-Hans', 'zh-Hant'].map(
      (lang) => languages.find((one) => one.lang === lang)?.terms ?? [],
    );
    return (hans ?? []).flatMap(({ term }, at) => {
      const twin = hant?.[at]?.term;
      return twin === undefined ? [] : [[term, twin] as const];
    });
  });
  const wrong: string[] = [];
  for (const [hans, hant] of pairs) {
    if ((await inScript(hant, 'zh-Hans')) !== hans) wrong.push(hant);
    if ((await inScript(hans, 'zh-Hant')) !== hant) wrong.push(hans);
  }
  expect(pairs.length).toBeGreaterThan(300);
  // 布局: OpenCC writes 佈局.
  expect(wrong.every((text) => text.includes('布局'))).toBe(true);
});
