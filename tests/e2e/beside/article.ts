/** The paragraphs of a sample article as plain text, with the brackets that say what must be marked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtures } from '../expected-marks.ts';

/** Those without entities or readings, which plain text would have to spell otherwise. */
export function article(name: 'zh-hans' | 'en'): string[] {
  const source = readFileSync(join(fixtures, 'articles', `${name}.html`), 'utf8');
  return [...source.matchAll(/<p>([\s\S]*?)<\/p>/g)]
    .map(([, inner = '']) => inner)
    .filter((inner) => !/&|<(ruby|code|kbd|br|wbr)\b/.test(inner))
    .map((inner) => inner.replace(/<[^>]*>/g, '').replace(/\s+/g, ' '))
    .filter((text) => text.includes('⟦'));
}
