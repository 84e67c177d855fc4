/**
 * All rules of the fold. Runs at build time, for it takes 10 ms and asks the Unicode data of the
 * engine: computed once, the fold is the same in every browser.
 */
import { hanVariants } from './han-variants.build.ts';

/** Plain form, then the units that fold to it where NFKC and lower case leave them. */
const plainForms: [string, string][] = [
  ['"', '“”„‟«»「」《》〝〞〟'],
  ["'", '‘’‚‛‹›『』〈〉`´′ʹʼ＇'],
  ['(', '〔〖⟨'],
  [')', '〕〗⟩'],
  ['[', '【'],
  [']', '】'],
  ['.', '。'],
  [',', '、'],
  ['·', '•‧∙⋅・'],
  ['σ', 'ς'],
];

/** Radicals that stand for characters in texts taken from PDF files, where NFKC leaves them. */
const radicals =
  '⺟母⺠民⺫目⺬示⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙';

/** Unit → folded unit, 65,536 entries. Idempotent; no entry is 0; surrogates stay themselves. */
export function buildFold(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  // HTML parsers do the same; and 0 is left to mean "nothing" wherever units are stored.
  table[0] = 0xfffd;
  for (const pairs of [hanVariants(), radicals]) {
    for (let i = 0; i < pairs.length; i += 2) {
      table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
    }
  }
  for (const [plain, variants] of plainForms) {
    for (const variant of variants) table[variant.charCodeAt(0)] = plain.charCodeAt(0);
  }
  return table.map((_, unit) => throughTable(table, unit));
}

/**
 * The units that fold to another, ascending, each as its distance from the one before (the first
 * from -1), and behind all of them what they fold to, in the same order.
 */
export function packFold(table: Uint16Array): string {
  let gaps = '';
  let targets = '';
  let previous = -1;
  for (const [unit, folded] of table.entries()) {
    if (folded === unit) continue;
    gaps += String.fromCharCode(unit - previous);
    targets += String.fromCharCode(folded);
    previous = unit;
  }
  return gaps + targets;
}

/** One unit through compatibility and case, then through what the table already holds. */
function throughTable(table: Uint16Array, unit: number): number {
  const character = String.fromCharCode(unit);
  if (/[\p{Pd}−]|(?!\ufeff)\s/u.test(character)) return 0x20;
  const compatible = oneUnit(character.normalize('NFKC'), character);
  if (compatible !== character && /[\p{Pd}−\s]/u.test(compatible)) return 0x20;
  const lower = oneUnit(compatible.toLowerCase(), compatible);
  return table[lower.charCodeAt(0)] as number;
}

function oneUnit(text: string, otherwise: string): string {
  return text.length === 1 ? text : otherwise;
}
