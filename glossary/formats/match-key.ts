/** What two spellings have in common that the matcher takes for one: case, width, script, NFC or NFD. */
import { foldTable } from '../matching/fold.ts';
import { tidy } from '../matching/tidy.ts';

export function matchKey(term: string): string {
  const { text } = tidy(term);
  let key = '';
  for (let at = 0; at < text.length; at++) {
    key += String.fromCharCode(foldTable[text.charCodeAt(at)] ?? 0);
  }
  return key;
}
