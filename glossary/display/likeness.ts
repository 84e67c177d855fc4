/**
 * How alike two spellings are. A page writes a term with its own case, number, quotes and character
 * variants; the matcher knew why it took them for equal, the card only sees the result.
 */
import { hasHan } from './script.ts';

/** 1 for the same letters, 0 for none in common: Dice's coefficient over characters (Chinese) or letter pairs. */
export function likeness(a: string, b: string): number {
  const left = grams(bare(a));
  const right = grams(bare(b));
  if (left.length + right.length === 0) return 0;
  const unused = [...right];
  const shared = left.filter((gram) => {
    const at = unused.indexOf(gram);
    if (at >= 0) unused.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (left.length + right.length);
}

/** Letters and digits only, in lower case. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function grams(text: string): string[] {
  if (hasHan(text) || text.length === 1) return [...text];
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
