/**
 * What goes on the clipboard for a concept, or for a list of them: 中文 (English), English（中文）, or a
 * row of a table, which spreadsheets and tables of text programs take apart at its tabs.
 */
import { guarded } from '../formats/table/formula-guard.ts';

export const copyShapes = ['chineseFirst', 'englishFirst', 'table'] as const;
export type CopyShape = (typeof copyShapes)[number];

export interface CopiedPair {
  zh?: string | undefined;
  en?: string | undefined;
  /** Where the pair is from, if that is to be copied too. */
  source?: string | undefined;
}

export function copyText(shape: CopyShape, { zh = '', en = '', source = '' }: CopiedPair): string {
  if (shape === 'table') {
    const cells = source === '' ? [zh, en] : [zh, en, source];
    return cells.map(cellOf).join('\t');
  }
  const pair = shape === 'chineseFirst' ? beside(zh, en, ' (', ')') : beside(en, zh, '（', '）');
  return source === '' ? pair : `${pair}\n${source}`;
}

/** A pair a line; where sources follow them, with an empty line between. */
export function copyList(shape: CopyShape, pairs: readonly CopiedPair[]): string {
  const isTall = shape !== 'table' && pairs.some(({ source }) => source);
  return pairs.map((pair) => copyText(shape, pair)).join(isTall ? '\n\n' : '\n');
}

function beside(first: string, second: string, open: string, close: string): string {
  return first === '' || second === '' ? first + second : first + open + second + close;
}

/** Pasted into a spreadsheet, a cell that starts like a formula would be run. */
function cellOf(text: string): string {
  return guarded(text.replace(/[\t\r\n]+/g, ' '));
}
