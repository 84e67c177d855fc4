/**
 * The order of pinyin as strings that compare by their units, for a collator is too slow to sort
 * 120,000 terms: each Han character is put at its place among all of them.
 */
import { fold } from '../matching/fold.ts';

const FIRST = 0x3400;
const LAST = 0x9fff;

let places: Uint16Array | undefined;

/** Scripts count as one. Terms that begin with Latin letters or digits come first. */
export function chineseKey(term: string): string {
  places ??= sortCharacters();
  let key = '';
  for (const unit of fold(term)) {
    const place = places[unit.charCodeAt(0) - FIRST];
    key += place === undefined ? unit : String.fromCharCode(place);
  }
  return key;
}

function sortCharacters(): Uint16Array {
  const characters = Array.from({ length: LAST - FIRST + 1 }, (_, i) =>
    String.fromCharCode(FIRST + i),
  );
  characters.sort(new Intl.Collator('zh-u-co-pinyin').compare);
  const placed = new Uint16Array(characters.length);
  characters.forEach((character, i) => {
    placed[character.charCodeAt(0) - FIRST] = FIRST + i;
  });
  return placed;
}
