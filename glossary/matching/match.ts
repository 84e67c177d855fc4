/** Spans found in a batch of block texts: the answer the page side draws marks from. */
import { Candidates } from './candidates.ts';
import { CueEvidence, speaks, TERM } from './cue-evidence.ts';
import { fold } from './fold.ts';
import {
  aboutOf,
  type ConceptAbout,
  GENERAL,
  type Lexicon,
  PAGE_WORD,
  PERSONAL,
} from './lexicon.ts';
import { REFUSED, scan, TAKEN, type Weigh } from './scan.ts';
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
  /** Sees the text around a candidate, not the whole. */
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
  const { plain, entryCues, traits, conceptTraits } = lexicon;
  const isActive = activity(lexicon, options);
  const candidates = new Candidates(lexicon, isActive, options.judge);
  const cues = new CueEvidence(candidates, new Set(options.pageEvidence));
  const groups = new Groups(lexicon);
  const spans = new SpanList();
  const evidence = new Set<string>();
  const waiting: number[] = [];
  let hasTerm = false;
  let mayHideTerm = false;
  let text = 0;

  const weigh: Weigh = (acceptance, start, end) => {
    const plainConcept = plain[acceptance] ?? -1;
    if (plainConcept >= 0) {
      const concept = plainConcept >> 1;
      if (!isActive(concept)) return REFUSED;
      if (plainConcept & 1 && !candidates.isWord(start, end)) return REFUSED;
      if ((conceptTraits[concept] ?? 0) & GENERAL) mayHideTerm = true;
      else hasTerm = true;
      spans.push(text, start, end, groups.one(concept));
      return TAKEN;
    }
    if ((traits[acceptance] ?? 0) & PAGE_WORD && candidates.isWhole(start, end))
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
    groups: groups.all,
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

function activity(
  { conceptIds, conceptTraits }: Lexicon,
  { isMarked, isMuted }: MatchOptions,
): (concept: number) => boolean {
  /** Asked once for each of the few combinations there are. */
  const byTraits = new Map<number, boolean>();
  const isLeftOut = (traits: number) => {
    const isIn = byTraits.get(traits) ?? isMarked(aboutOf(traits));
    byTraits.set(traits, isIn);
    return !isIn;
  };
  /** 1 active, 2 not. */
  const known = new Uint8Array(conceptIds.length);
  return (concept) => {
    if (!known[concept]) {
      const isOut = isLeftOut(conceptTraits[concept] ?? 0);
      known[concept] = isOut || isMuted(conceptIds[concept] ?? '') ? 2 : 1;
    }
    return known[concept] === 1;
  };
}

class SpanList {
  #numbers = new Uint32Array(256);
  #end = 0;

  push(text: number, start: number, end: number, group: number): void {
    if (this.#end === this.#numbers.length) {
      const more = new Uint32Array(2 * this.#end);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[this.#end++] = text;
    this.#numbers[this.#end++] = start;
    this.#numbers[this.#end++] = end;
    this.#numbers[this.#end++] = group;
  }

  all(): Uint32Array {
    return this.#numbers.slice(0, this.#end);
  }
}

/** The groups of one answer, each set of concepts once. */
class Groups {
  readonly all: MatchGroup[] = [];
  readonly #lexicon: Lexicon;
  /** Concept → index + 1 of the group of it alone. */
  readonly #ofOne: Uint32Array;
  readonly #ofSeveral = new Map<string, number>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#ofOne = new Uint32Array(lexicon.conceptIds.length);
  }

  /** The group of one concept. */
  one(concept: number): number {
    if (!this.#ofOne[concept]) {
      const id = this.#lexicon.conceptIds[concept] ?? '';
      this.#ofOne[concept] = this.all.push({ conceptIds: [id], mark: this.#markOf(concept) });
    }
    return (this.#ofOne[concept] ?? 0) - 1;
  }

  /** The group of the concepts of entries, which are ordered by concept. */
  of(entries: number[]): number {
    const { entryConcepts, conceptIds } = this.#lexicon;
    const concepts = [...new Set(entries.map((entry) => entryConcepts[entry] ?? 0))];
    const [first = 0] = concepts;
    if (concepts.length === 1) return this.one(first);
    const key = concepts.join();
    let group = this.#ofSeveral.get(key);
    if (group === undefined) {
      const ids = concepts.map((concept) => conceptIds[concept] ?? '');
      group = this.all.push({ conceptIds: ids, mark: this.#markOf(first) }) - 1;
      this.#ofSeveral.set(key, group);
    }
    return group;
  }

  /** Personal concepts come first, so the first tells. */
  #markOf(first: number): MatchGroup['mark'] {
    return (this.#lexicon.conceptTraits[first] ?? 0) & PERSONAL ? 'personal' : 'bundled';
  }
}
