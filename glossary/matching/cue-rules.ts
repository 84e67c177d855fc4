/** When terms with a cue count, in flat arrays. */
import type { Cue } from '../concept.ts';

export interface CueRules {
  /** Cue rule → 1 if its page is enough. */
  cuePages: Uint8Array;
  /** Cue rule c has the folded words from `cueWordStarts[c]` to `cueWordStarts[c + 1]`. */
  cueWordStarts: Uint32Array;
  cueWords: string[];
}

/** Texts of `with` are folded. */
export type FoldedCue = Pick<Cue, 'scope'> & { with: string[] };

export const noCues: CueRules = {
  cuePages: new Uint8Array(),
  cueWordStarts: new Uint32Array(1),
  cueWords: [],
};

/** The rules there are, and more behind them. */
export function withCues(
  { cuePages, cueWordStarts, cueWords }: CueRules,
  more: readonly FoldedCue[],
): CueRules {
  if (more.length === 0) return { cuePages, cueWordStarts, cueWords };
  let end = cueWords.length;
  const ends = more.map((cue) => {
    end += cue.with.length;
    return end;
  });
  return {
    cuePages: Uint8Array.from([...cuePages, ...more.map(({ scope }) => +(scope === 'page'))]),
    cueWordStarts: Uint32Array.from([...cueWordStarts, ...ends]),
    cueWords: [...cueWords, ...more.flatMap((cue) => cue.with)],
  };
}
