/** What two spellings have in common that the matcher takes for one: case, width, script, NFC or NFD. */
import { fold } from '../matching/fold.ts';
import { tidy } from '../matching/tidy.ts';

export function matchKey(term: string): string {
  return fold(tidy(term).text);
}
