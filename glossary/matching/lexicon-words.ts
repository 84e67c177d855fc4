/** The forms of the terms of a lexicon as words for the judge. Its texts are folded; the fold leaves them as they are. */
import {
  FIELDS,
  HAS_TERM,
  LENGTH,
  LENGTH_BITS,
  SHORTER,
  TAIL,
  TRAITS_SHIFT,
} from './acceptances.ts';
import type { Lexicon } from './lexicon.ts';
import { CODE, pairTest } from './starts.ts';
import { SHORT_TAIL } from './trie.ts';
import type { WordSource } from './word-judge.ts';

// biome-ignore-start lint/style/noNonNullAssertion: indices of states, codes of units
export function lexiconWords(lexicon: Lexicon): WordSource {
  const { codes, states, last, acceptances, tails } = lexicon;
  const mayStart = pairTest(lexicon);
  const codeAt = (text: string, at: number) =>
    at < text.length ? codes[text.charCodeAt(at)]! & CODE : 0;
  const hasTail = (text: string, at: number, end: number, tail: number) => {
    if (end - at > SHORT_TAIL) {
      for (let i = at; i < end; i++) if (codeAt(text, i) !== tails[tail + i - at]!) return false;
      return true;
    }
    return (
      codeAt(text, at) === (tail & CODE) && (end - at < 2 || codeAt(text, at + 1) === tail >> 15)
    );
  };
  return {
    visit(text, from, found) {
      if (!mayStart(codeAt(text, from), codeAt(text, from + 1))) return;
      let state = 0;
      let base = states[0]!;
      let at = from;
      while (base >= 0) {
        const next = base + codeAt(text, at);
        if (states[2 * next + 1] !== state) break;
        state = next;
        base = states[2 * state]!;
        at++;
      }
      let acceptance = base < 0 ? -base : last[state]!;
      const end = from + (acceptances[FIELDS * acceptance + LENGTH]! & LENGTH_BITS);
      if (end > at && !hasTail(text, at, end, acceptances[FIELDS * acceptance + TAIL]!))
        acceptance = acceptances[FIELDS * acceptance + SHORTER]!;
      while (acceptance !== 0) {
        const about = acceptances[FIELDS * acceptance + LENGTH]!;
        if ((about >> TRAITS_SHIFT) & HAS_TERM) found(from + (about & LENGTH_BITS));
        acceptance = acceptances[FIELDS * acceptance + SHORTER]!;
      }
    },
  };
}
// biome-ignore-end lint/style/noNonNullAssertion: end of the function
