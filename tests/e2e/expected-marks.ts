/**
 * What must be marked on a fixture page. The pages say it themselves, by hand: each mark stands
 * between ⟦ and ⟧ in the file, in markup, in a script's string or in a frame's `srcdoc`.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asRead } from './as-read.ts';

export const fixtures = join(import.meta.dirname, '../fixtures');

/** The served text of a fixture: as the file, without the brackets. */
export function withoutBrackets(source: string): string {
  return source.replace(/[⟦⟧]/g, '');
}

/** The marked texts in the order of the page, those of a frame where its element stands. `path` is below `fixtures`. */
export function expectedMarks(path: string): string[] {
  return marksOf(readFileSync(join(fixtures, path), 'utf8'), dirname(path));
}

/** As `expectedMarks`, of a page's source; `folder` is where its frames are looked for. */
export function marksOf(source: string, folder: string): string[] {
  const withFrames = source
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<iframe\b[^>]*?\b(src|srcdoc)="([^"]*)"[^>]*>/g, (_, attribute, value) =>
      bracketed(
        attribute === 'srcdoc'
          ? marksOf(decode(value), folder)
          : expectedMarks(join(folder, value)),
      ),
    )
    // The registry cannot tell two marks from one where they meet at the border of two elements.
    .replace(/⟧((?:<\/?(?:a|b|em|i|span|strong)\b[^>]*>)+)⟦/g, '$1');
  return [...withFrames.matchAll(/⟦([^⟧]*)(⟧?)/g)].map(([, marked = '', close]) => {
    if (!close) throw new Error(`A mark left open: ${marked.slice(0, 40)}`);
    if (marked.includes('⟦')) throw new Error(`A mark within a mark: ${marked}`);
    const text = marked
      .replace(/<(rt|rp)\b[^>]*>[\s\S]*?<\/\1>/g, '')
      .replace(/<br\b[^>]*>/g, ' ')
      .replace(/<[^>]*>/g, '');
    return asRead(decode(text));
  });
}

function bracketed(texts: string[]): string {
  return texts.map((text) => `⟦${text}⟧`).join('');
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  middot: '·',
};

function decode(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (entity, number, name) => {
    if (number) return String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10));
    const character = named[name];
    if (character === undefined) throw new Error(`${entity} is not in the list of names here.`);
    return character;
  });
}
