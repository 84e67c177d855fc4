/** Which UTF-16 units are part of a word that white space ends, so that no match may cut it. */

/** Letters of scripts written without spaces (or with particles joined, as Korean) bind nothing. */
const WORD =
  /[[\p{L}\p{M}\p{Nd}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]/v;

let table: Uint8Array | undefined;

/**
 * 65,536 numbers, unit → 1 if it is part of a word. Numbers in circles and superscripts are not
 * digits (`\p{Nd}`) here, though they fold to digits.
 */
export function wordUnits(): Uint8Array {
  table ??= Uint8Array.from({ length: 0x10000 }, (_, unit) =>
    WORD.test(String.fromCharCode(unit)) ? 1 : 0,
  );
  return table;
}
