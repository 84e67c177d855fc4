import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fold, foldTable } from '../../../glossary/matching/fold.ts';
import { buildFold, packFold } from '../../../glossary/matching/tables/fold.build.ts';
import { matchingTables } from '../../../glossary/matching/tables/vite-plugin.ts';

const equal: [name: string, one: string, other: string][] = [
  ['case', 'Double REDUCTION', 'double reduction'],
  ['full-width letters and digits', 'ＡＩ２０２５', 'ai2025'],
  ['capitals of compatibility, final sigma', '\u212b \u212a Σς', 'å k σσ'],
  ['Traditional', '統籌推進教育強國建設', '统筹推进教育强国建设'],
  ['Traditional, Taiwan shapes', '為群眾辦實事，從這裡啟動', '为群众办实事，从这里启动'],
  [
    'Traditional, Hong Kong shapes',
    '為羣眾着想，户口、衞生、温暖、説明',
    '为群众着想，户口、卫生、温暖、说明',
  ],
  [
    'Traditional, older shapes',
    '爲羣衆敎硏，戶口、衛生、溫暖、說明、靑年',
    '为群众教研，户口、卫生、温暖、说明、青年',
  ],
  ['Japanese shapes', '労務経済、拡大発展、総合', '劳务经济、扩大发展、总合'],
  ['著 for 着', '著力提升', '着力提升'],
  ['著 stays equal to itself on both sides', '卓著', '卓著'],
  ['乾 幹 干', '乾部幹部', '干部干部'],
  ['么 麼 麽 幺', '什麼什麽', '什么什么'],
  ['后 後', '博士後', '博士后'],
  ['后 left by a converter', '博士后科研流動站', '博士后科研流动站'],
  ['里 裏 裡', '這裡這裏', '这里这里'],
  ['于 於', '立足於', '立足于'],
  ['范 範', '示範區', '示范区'],
  ['范 left by a converter', '示范區', '示范区'],
  ['筑 築', '築牢', '筑牢'],
  ['筑 left by a converter', '筑牢', '筑牢'],
  ['台 臺 檯 颱', '平臺 檯 颱', '平台 台 台'],
  ['台 left by a converter', '平台經濟', '平台经济'],
  ['布 佈', '佈局發佈', '布局发布'],
  ['发 發 髮', '開發理髮', '开发理发'],
  ['發 written for 髮', '理發', '理发'],
  ['制 製', '製造體制', '制造体制'],
  ['制 left by a converter', '制造業', '制造业'],
  ['系 係 繫', '體系關係聯繫', '体系关系联系'],
  ['复 復 複 覆', '復興複合答覆', '复兴复合答复'],
  ['征 徵', '特徵徵求', '特征征求'],
  ['准 準', '標準批准', '标准批准'],
  ['周 週', '週期', '周期'],
  ['并 並 併', '並合併', '并合并'],
  ['汇 匯 彙', '匯聚詞彙', '汇聚词汇'],
  ['历 歷 曆', '歷史日曆', '历史日历'],
  ['尽 儘 盡', '儘快盡力', '尽快尽力'],
  ['采 採', '採取', '采取'],
  ['占 佔', '佔比', '占比'],
  ['托 託', '依託', '依托'],
  ['升 昇 陞', '提昇', '提升'],
  ['游 遊', '旅遊', '旅游'],
  ['了 瞭', '瞭解', '了解'],
  ['借 藉', '憑藉', '凭借'],
  ['伙 夥', '夥伴', '伙伴'],
  ['志 誌', '標誌', '标志'],
  ['划 劃', '規劃', '规划'],
  ['岩 巖, 秘 祕, 污 汙, 泄 洩', '巖祕汙洩', '岩秘污泄'],
  ['Kangxi radicals', '⼈⺠⽣活', '人民生活'],
  ['compatibility ideographs', '\uf98e度\uf97e子', '年度量子'],
  ['curly, angle and corner quotes', '“雙減”『政策』《報告》‘ok’', '"双减"\'政策\'"报告"\'ok\''],
  ['full-width punctuation', '（一），；：！？。', '(一),;:!?.'],
  [
    'hyphens and dashes',
    'sci-tech sci‐tech sci‑tech sci–tech sci—tech sci−tech',
    'sci tech sci tech sci tech sci tech sci tech sci tech',
  ],
  ['white space', 'a\u00a0b\u3000c\td\ne\u2009f', 'a b c d e f'],
  ['middle dots', '6•18 6・18 6‧18', '6·18 6·18 6·18'],
];

describe('fold makes equal', () => {
  test.each(equal)('%s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });
});

const different: [name: string, one: string, other: string][] = [
  ['Japanese 予 is not 豫', '给予', '给豫'],
  ['欠 is not 缺', '欠', '缺'],
  ['联 is not 连', '联', '连'],
  ['滤 is not 沪', '滤', '沪'],
  ['份 is not 分', '份', '分'],
  ['accents', 'resume', 'resumé'],
  ['letters and digits', 'O', '0'],
];

describe('fold keeps apart', () => {
  test.each(different)('%s', (_, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});

const kept: [name: string, text: string][] = [
  [
    'everyday Simplified text',
    '着力打造教育科技人才一体化发展的示范区,后来了解借鉴复兴征求平台乾坤'.replace('乾', '干'),
  ],
  ['astral characters', '𠮷野𝒳'],
  ['what would grow', 'ﬁ İ … ㎏'],
  ['plain Latin', "double reduction, the city's 2025 plan"],
];

describe('fold leaves alone', () => {
  test.each(kept)('%s', (_, text) => {
    expect(fold(text)).toBe(text.toLowerCase().length === text.length ? text.toLowerCase() : text);
  });
});

describe('over all 65,536 units', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
  const hex = (unit: number) => unit.toString(16).padStart(4, '0');

  test('what is packed at build time is the table that the rules make', () => {
    const built = buildFold();
    expect(units.filter((unit) => foldTable[unit] !== built[unit]).map(hex)).toEqual([]);
    expect(packFold(built).length / 2).toBe(units.filter((unit) => built[unit] !== unit).length);
  });

  test('idempotent', () => {
    const twice = (unit: number) => foldTable[foldTable[unit] ?? 0];
    expect(units.filter((unit) => twice(unit) !== foldTable[unit]).map(hex)).toEqual([]);
  });

  test('never 0', () => {
    expect(foldTable).toHaveLength(0x10000);
    expect(units.filter((unit) => foldTable[unit] === 0)).toEqual([]);
  });

  test('surrogates stay, and nothing becomes one', () => {
    const surrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
    const wrong = units.filter((unit) =>
      surrogate(unit) ? foldTable[unit] !== unit : surrogate(foldTable[unit] ?? 0),
    );
    expect(wrong.map(hex)).toEqual([]);
  });

  test('equal to the compatibility form, and to the lower case, where those are one unit', () => {
    const wrong = units.filter((unit) => {
      const character = String.fromCharCode(unit);
      return [character.normalize('NFKC'), character.toLowerCase()].some(
        (form) => form.length === 1 && unit !== 0 && fold(form) !== fold(character),
      );
    });
    expect(wrong.map(hex)).toEqual([]);
  });

  test('white space and dashes become a space, and little else does', () => {
    const spaces = units.filter((unit) => foldTable[unit] === 0x20);
    expect(
      spaces
        .filter((unit) => !/[\s\p{Pd}\u2212]/u.test(String.fromCharCode(unit).normalize('NFKC')))
        .map(hex),
    ).toEqual([]);
    expect(spaces.length).toBeGreaterThan(40);
  });

  test('a text and its fold have one length, also beyond one chunk', () => {
    const all =
      String.fromCharCode(...units.slice(0, 0x8000)) + String.fromCharCode(...units.slice(0x8000));
    const folded = fold(all);
    expect(folded).toHaveLength(all.length);
    expect(units.filter((unit) => folded.charCodeAt(unit) !== foldTable[unit])).toEqual([]);
  });
});

test('Vite gets the packed fold and none of the modules that compute it', () => {
  const load = matchingTables().load as (id: string) => string | undefined;
  const path = fileURLToPath(
    new URL('../../../glossary/matching/tables/fold-pairs.ts', import.meta.url),
  );
  const code = load(path.replaceAll('\\', '/')) ?? '';
  expect(code).not.toContain('import');
  expect(code).toBe(`export const foldPairs = ${JSON.stringify(packFold(foldTable))};`);
  expect(load(path.replace('fold-pairs', 'fold.build'))).toBeUndefined();
});
