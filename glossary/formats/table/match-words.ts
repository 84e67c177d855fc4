/** How a term is looked for, in words for a cell: `off`, `case`, `on anycase partword`. A cue has no words. */
import type { TermMatch } from '../../concept.ts';

const words: Record<string, Omit<TermMatch, 'cue'>> = {
  on: { enabled: true },
  off: { enabled: false },
  case: { caseSensitive: true },
  anycase: { caseSensitive: false },
  wholeword: { wholeWord: true },
  partword: { wholeWord: false },
};

export function matchWords(match: TermMatch | undefined): string {
  const { enabled, caseSensitive, wholeWord } = match ?? {};
  const said: string[] = [];
  if (enabled !== undefined) said.push(enabled ? 'on' : 'off');
  if (caseSensitive !== undefined) said.push(caseSensitive ? 'case' : 'anycase');
  if (wholeWord !== undefined) said.push(wholeWord ? 'wholeword' : 'partword');
  return said.join(' ');
}

/** What the words say; nothing if one of them is unknown. */
export function matchOf(text: string): Omit<TermMatch, 'cue'> | undefined {
  const found = text.toLowerCase().split(/\s+/);
  if (!found.every((word) => Object.hasOwn(words, word))) return undefined;
  return Object.assign({}, ...found.map((word) => words[word]));
}
