/** Spans found in a batch of block texts: the answer the page side draws marks from. */
import { Candidates } from './candidates.ts';
import { GENERAL, type Lexicon, ONE_ENTRY, PERSONAL } from './lexicon.ts';
import { ENOUGH, REFUSED, scan, TAKEN } from './scan.ts';
import { tidy } from './tidy.ts';
import type { Judge } from './word-judge.ts';

/** The concepts of one surface form; every span points at one group. */
export interface MatchGroup {
  /** Concept ids, personal first, then packs, then bundled. */
  conceptIds: string[];
  /** Which highlight the span is drawn with. */
  mark: 'personal' | 'bundled';
}

export interface Matches {
  /** The revision of the lexicon that answered. */
  revision: number;
  /** Four numbers a span, ordered: index of the text, start, end (UTF-16 units), index of the group. */
  spans: Uint32Array;
  groups: MatchGroup[];
  /** Indices of texts with a form that would count if the page held a term that needs no cue. */
  waiting: number[];
  /** Whether one of the texts holds a term that needs no cue. */
  hasTerm: boolean;
}

export interface MatchOptions {
  /** Whether terms of the tier `general` are marked. */
  general: boolean;
  isMuted: (conceptId: string) => boolean;
  /** Whether the page is known to hold a term that needs no cue. */
  pageHasTerm: boolean;
  judge: Judge;
}

/** The spans of one text (start, end, group), and what they say about the rest of the page. */
interface TextMatches {
  spans: number[];
  hasTerm: boolean;
  isWaiting: boolean;
}

/** Finds the terms in tidied texts. One text cannot see the others, but for `pageHasTerm`. */
export function matchTexts(lexicon: Lexicon, texts: string[], options: MatchOptions): Matches {
  const isActive = activity(lexicon, options);
  const groups = new Groups(lexicon);
  const match = (text: string, pageHasTerm: boolean) =>
    matchText(new Candidates(lexicon, text, isActive, options.judge), groups, pageHasTerm);

  const answers = texts.map((text) => match(text, options.pageHasTerm));
  const hasTerm = answers.some((answer) => answer.hasTerm);
  const waiting: number[] = [];
  answers.forEach(({ isWaiting }, index) => {
    if (!isWaiting) return;
    if (hasTerm) answers[index] = match(texts[index] ?? '', true);
    else waiting.push(index);
  });
  return {
    revision: lexicon.revision,
    spans: inOneArray(answers),
    groups: groups.all,
    waiting,
    hasTerm,
  };
}

/**
 * Ids of the concepts whose terms stand inside a marked text, shorter than the whole of it, in the
 * order of their places, the longer first. Terms of every tier count, and no cue is asked for.
 */
export function nestedConcepts(
  lexicon: Lexicon,
  text: string,
  options: Pick<MatchOptions, 'judge'>,
): string[] {
  const candidates = new Candidates(lexicon, tidy(text).text, () => true, options.judge);
  const whole = new Set<number>();
  const nested = new Set<number>();
  let againstEnd = 0;
  scan(lexicon, candidates.encoded, (acceptance, start, end) => {
    if (end <= againstEnd) return REFUSED;
    const { entries, isAgainst } = candidates.at(acceptance, start, end);
    const found = start === 0 && end === candidates.text.length ? whole : nested;
    for (const entry of entries) found.add(lexicon.entryConcepts[entry] ?? 0);
    if (isAgainst && entries.length === 0) againstEnd = end;
    return REFUSED;
  });
  return [...nested]
    .filter((concept) => !whole.has(concept))
    .map((concept) => lexicon.conceptIds[concept] ?? '');
}

function matchText(candidates: Candidates, groups: Groups, pageHasTerm: boolean): TextMatches {
  const { lexicon } = candidates;
  const { traits, entryCues } = lexicon;
  const found: TextMatches = { spans: [], hasTerm: false, isWaiting: false };
  let evidence: boolean | undefined;
  const hasEvidence = () => {
    evidence ??= holdsTerm(candidates);
    return evidence;
  };

  const holds = (entry: number): boolean => {
    const cue = entryCues[entry] ?? 0;
    if (cue === 0 || hasEvidence() || candidates.holdsWordOf(cue - 1)) return true;
    if (!lexicon.cuePages[cue - 1]) return false;
    found.isWaiting ||= !pageHasTerm;
    return pageHasTerm;
  };

  let isCued = false;
  scan(lexicon, candidates.encoded, (acceptance, start, end) => {
    if ((traits[acceptance] ?? 0) & ONE_ENTRY) {
      if (!candidates.isPlain(acceptance, start, end)) return REFUSED;
      found.hasTerm = true;
      found.spans.push(start, end, groups.ofOne(acceptance));
      return TAKEN;
    }
    const { entries, isAgainst } = candidates.at(acceptance, start, end);
    const holding = entries.filter(holds);
    isCued ||= isAgainst || entries.some((entry) => entryCues[entry]);
    if (holding.length > 0) {
      found.hasTerm ||= holding.some((entry) => !entryCues[entry]);
      found.spans.push(start, end, groups.of(holding));
      return TAKEN;
    }
    return isAgainst ? TAKEN : REFUSED;
  });
  // A cued form or a phrase against one may cover a term that needs no cue.
  found.hasTerm ||= isCued && hasEvidence();
  return found;
}

/** Whether the text holds a term that needs no cue, judged as if there were no others. */
function holdsTerm(candidates: Candidates): boolean {
  const { lexicon } = candidates;
  let holds = false;
  scan(lexicon, candidates.encoded, (acceptance, start, end) => {
    const { entries } = candidates.at(acceptance, start, end);
    holds = entries.some((entry) => !lexicon.entryCues[entry]);
    return holds ? ENOUGH : REFUSED;
  });
  return holds;
}

function activity(
  { conceptIds, conceptTraits }: Lexicon,
  { general, isMuted }: MatchOptions,
): (concept: number) => boolean {
  /** 1 active, 2 not. */
  const known = new Uint8Array(conceptIds.length);
  return (concept) => {
    if (!known[concept]) {
      const isLeftOut = (conceptTraits[concept] ?? 0) & GENERAL && !general;
      known[concept] = isLeftOut || isMuted(conceptIds[concept] ?? '') ? 2 : 1;
    }
    return known[concept] === 1;
  };
}

function inOneArray(answers: TextMatches[]): Uint32Array {
  const count = answers.reduce((sum, { spans }) => sum + spans.length / 3, 0);
  const all = new Uint32Array(4 * count);
  let end = 0;
  answers.forEach(({ spans }, text) => {
    for (let i = 0; i < spans.length; i += 3) {
      all[end++] = text;
      all[end++] = spans[i] ?? 0;
      all[end++] = spans[i + 1] ?? 0;
      all[end++] = spans[i + 2] ?? 0;
    }
  });
  return all;
}

/** The groups of one answer, each set of concepts once. */
class Groups {
  readonly all: MatchGroup[] = [];
  readonly #lexicon: Lexicon;
  readonly #byConcepts = new Map<string, number>();
  /** Acceptance with one entry → index of its group + 1. */
  readonly #byAcceptance: Uint32Array;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#byAcceptance = new Uint32Array(lexicon.lengths.length);
  }

  ofOne(acceptance: number): number {
    const known = this.#byAcceptance[acceptance];
    if (known) return known - 1;
    const group = this.of([this.#lexicon.entryStarts[acceptance] ?? 0]);
    this.#byAcceptance[acceptance] = group + 1;
    return group;
  }

  of(entries: number[]): number {
    const { entryConcepts, conceptIds, conceptTraits } = this.#lexicon;
    const concepts = [...new Set(entries.map((entry) => entryConcepts[entry] ?? 0))];
    const key = concepts.join();
    const known = this.#byConcepts.get(key);
    if (known !== undefined) return known;
    const isPersonal = concepts.some((concept) => (conceptTraits[concept] ?? 0) & PERSONAL);
    this.#byConcepts.set(key, this.all.length);
    return (
      this.all.push({
        conceptIds: concepts.map((concept) => conceptIds[concept] ?? ''),
        mark: isPersonal ? 'personal' : 'bundled',
      }) - 1
    );
  }
}
