/** Spans found in a batch of block texts: the answer the page side draws marks from. */
import {
  FIELDS,
  PAGE_WORD,
  PLAIN,
  PLAIN_GENERAL,
  PLAIN_JUDGED,
  PLAIN_SHIFT,
  traitsOf,
} from './acceptances.ts';
import { Candidates } from './candidates.ts';
import { CueEvidence, speaks, TERM } from './cue-evidence.ts';
import { fold } from './fold.ts';
import { Groups } from './groups.ts';
import type { Lexicon } from './lexicon.ts';
import { aboutOf, type ConceptAbout } from './listed-concepts.ts';
import { REFUSED, scan, TAKEN, type Weigh } from './scan.ts';
import { SpanList } from './span-list.ts';
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
  /** What these texts hold that speaks for cued terms elsewhere on the page; sent back with its other texts. */
  evidence: string[];
  /** Indices of texts with a form that would count if the page were known to hold more evidence. */
  waiting: number[];
}

export interface MatchOptions {
  /** Whether concepts of this origin and tier are marked. */
  isMarked: (about: ConceptAbout) => boolean;
  isMuted: (conceptId: string) => boolean;
  /** All `evidence` found on the page so far. */
  pageEvidence: readonly string[];
  judge: Judge;
}

/**
 * Finds the terms in tidied texts of one page. Spans do not overlap: the leftmost is taken, of
 * several that start there the longest.
 */
export function matchTexts(lexicon: Lexicon, texts: string[], options: MatchOptions): Matches {
  const answer = matchOnce(lexicon, texts, options);
  if (answer.waiting.length === 0) return answer;
  // What one of the texts holds may be what forms in others wait for.
  const given = new Set(options.pageEvidence);
  const known = new Set([...given, ...answer.evidence]);
  return known.size > given.size
    ? matchOnce(lexicon, texts, { ...options, pageEvidence: [...known] })
    : answer;
}

/**
 * Ids of the concepts whose terms stand inside a marked text, shorter than the whole of it, in the
 * order of their places, the longer first. Terms of every tier count, and no cue is asked for.
 */
export function nestedConcepts(
  lexicon: Lexicon,
  text: string,
  { judge }: Pick<MatchOptions, 'judge'>,
): string[] {
  const candidates = new Candidates(lexicon, () => true, judge);
  candidates.read(tidy(text).text);
  const { encoded } = candidates;
  const whole = new Set<number>();
  const nested = new Set<number>();
  let againstEnd = 0;
  scan(lexicon, encoded, (acceptance, start, end) => {
    if (end <= againstEnd) return REFUSED;
    const { entries, isAgainst } = candidates.at(acceptance, start, end);
    if (isAgainst && entries.length === 0) againstEnd = end;
    const isWhole = start === 0 && end === encoded.length;
    for (const entry of entries) (isWhole ? whole : nested).add(lexicon.entryConcepts[entry] ?? 0);
    return REFUSED;
  });
  return [...nested]
    .filter((concept) => !whole.has(concept))
    .map((concept) => lexicon.conceptIds[concept] ?? '');
}

function matchOnce(lexicon: Lexicon, texts: string[], options: MatchOptions): Matches {
  const { acceptances, entryCues } = lexicon;
  const groups = new Groups(lexicon, activity(lexicon, options));
  const candidates = new Candidates(lexicon, (concept) => groups.isActive(concept), options.judge);
  const cues = new CueEvidence(candidates, new Set(options.pageEvidence));
  const spans = new SpanList();
  const evidence = new Set<string>();
  const waiting: number[] = [];
  let hasTerm = false;
  let mayHideTerm = false;
  let text = 0;

  const weigh: Weigh = (acceptance, start, end) => {
    const plain = acceptances[FIELDS * acceptance + PLAIN] ?? -1;
    if (plain >= 0) {
      const concept = plain >> PLAIN_SHIFT;
      if (!groups.isActive(concept)) return REFUSED;
      if (plain & PLAIN_JUDGED && !candidates.isWord(start, end)) return REFUSED;
      if (plain & PLAIN_GENERAL) mayHideTerm = true;
      else hasTerm = true;
      spans.push(text, start, end, groups.one(concept));
      return TAKEN;
    }
    if (traitsOf(lexicon, acceptance) & PAGE_WORD && candidates.isWhole(start, end))
      evidence.add(fold((texts[text] ?? '').slice(start, end)));
    const { entries, isAgainst } = candidates.at(acceptance, start, end);
    mayHideTerm ||= isAgainst || entries.some((entry) => !speaks(lexicon, entry));
    const counting = entries.filter(
      (entry) => !entryCues[entry] || (!isShown(lexicon, entry, entries) && cues.holds(entry)),
    );
    if (counting.length === 0) return isAgainst ? TAKEN : REFUSED;
    hasTerm ||= counting.some((entry) => speaks(lexicon, entry));
    spans.push(text, start, end, groups.of(counting));
    return TAKEN;
  };

  for (text = 0; text < texts.length; text++) {
    candidates.read(texts[text] ?? '');
    cues.startText();
    mayHideTerm = false;
    scan(lexicon, candidates.encoded, weigh);
    // A cued or general form, or a phrase against one, may cover what speaks for others.
    if (mayHideTerm && !hasTerm) {
      hasTerm = cues.hasTerm();
      for (const word of cues.pageWords) evidence.add(word);
    }
    if (cues.isWaiting) waiting.push(text);
  }
  return {
    revision: lexicon.revision,
    spans: spans.all(),
    groups: groups.all(),
    // A term speaks for every cue: the words add nothing to it.
    evidence: hasTerm ? [TERM] : [...evidence],
    waiting,
  };
}

/** Whether an entry without cue shows the concept of this one in the same place. */
function isShown({ entryConcepts, entryCues }: Lexicon, entry: number, entries: number[]): boolean {
  return entries.some(
    (other) => !entryCues[other] && entryConcepts[other] === entryConcepts[entry],
  );
}

/** Whether a concept is marked, asked of each concept once. */
function activity(
  { conceptIds, conceptTraits }: Lexicon,
  { isMarked, isMuted }: MatchOptions,
): (concept: number) => boolean {
  /** Asked once for each of the few combinations there are. */
  const byTraits: boolean[] = [];
  return (concept) => {
    const traits = conceptTraits[concept] ?? 0;
    byTraits[traits] ??= isMarked(aboutOf(traits));
    return byTraits[traits] && !isMuted(conceptIds[concept] ?? '');
  };
}
