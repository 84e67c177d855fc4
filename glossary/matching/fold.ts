/**
 * The fold: spellings that count as equal become equal, one UTF-16 unit to one, so offsets in
 * folded text are offsets in the text. Only for matching: 后 and 後 fold together, and so do
 * 着 and 著. What must be dropped or lengthened is done before, where a block's text is built.
 * The rules are in `tables/fold.build.ts`.
 */
import { foldPairs } from './tables/fold-pairs.ts';

/** Units turned into a string at once: engines limit the number of arguments of a call. */
const CHUNK = 8192;

/** The units that fold to another. */
export const foldedUnits: Uint16Array = unpackUnits(foldPairs);

/** Unit → folded unit, 65,536 entries. Idempotent; no entry is 0; surrogates stay themselves. */
export const foldTable: Uint16Array = unpack(foldPairs);

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

/** The table in full: every unit to itself, but for the pairs. */
function unpack(pairs: string): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  foldedUnits.forEach((unit, index) => {
    table[unit] = pairs.charCodeAt(foldedUnits.length + index);
  });
  return table;
}

function unpackUnits(pairs: string): Uint16Array {
  let unit = -1;
  return Uint16Array.from({ length: pairs.length / 2 }, (_, index) => {
    unit += pairs.charCodeAt(index);
    return unit;
  });
}
