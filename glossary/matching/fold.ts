/**
 * The fold: spellings that count as equal become equal, one UTF-16 unit to one, so offsets in
 * folded text are offsets in the text. Only for matching: 后 and 後 fold together, and so do
 * 着 and 著. What must be dropped or lengthened is done before, where a block's text is built.
 */
import { hanVariants } from 'virtual:tifa/han-variants';

/** Units turned into a string at once: engines limit the number of arguments of a call. */
const CHUNK = 8192;

/** Ranges in which neither case nor compatibility forms exist: most of the plane, and the slow part. */
const untouched: [number, number][] = [
  [0x3400, 0x9fff], // Han
  [0xac00, 0xd7ff], // Hangul
  [0xd800, 0xf8ff], // surrogates, private use
];

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
export const foldTable: Uint16Array = buildTable();

/** The folded text, as long as the text. */
export function fold(text: string): string {
  let folded = '';
  const units = new Uint16Array(Math.min(text.length, CHUNK));
  for (let from = 0; from < text.length; from += CHUNK) {
    const length = Math.min(CHUNK, text.length - from);
    for (let i = 0; i < length; i++) units[i] = foldTable[text.charCodeAt(from + i)] as number;
    folded += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  }
  return folded;
}

function buildTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  // HTML parsers do the same; and 0 is left to mean "nothing" wherever units are stored.
  table[0] = 0xfffd;
  for (const pairs of [hanVariants, radicals]) {
    for (let i = 0; i < pairs.length; i += 2) {
      table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
    }
  }
  for (const [plain, variants] of plainForms) {
    for (const variant of variants) table[variant.charCodeAt(0)] = plain.charCodeAt(0);
  }
  let unit = 0;
  for (const [from, to] of [...untouched, [0x10000, 0x10000]] as [number, number][]) {
    for (; unit < from; unit++) table[unit] = throughTable(table, unit);
    unit = to + 1;
  }
  return table;
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
