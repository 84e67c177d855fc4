/**
 * The compiled form of all active surface forms: flat arrays that the store keeps as they are and a
 * scan uses at once. Every distinct folded form is an acceptance, numbered from 1; what stands
 * under it are its entries, each a term of a concept or a phrase against one; words that speak for
 * cued terms on their page may have none.
 */
import { type Concept, type Tier, tiers } from '../concept.ts';
import { type DoubleArray, placeTrie } from './double-array.ts';
import { foldTable } from './fold.ts';
import { collectForms, type Entry, type FormTable, originOrder } from './form-table.ts';
import { buildFilter, CODE, type StartFilter, WORD } from './starts.ts';
import { buildTrie, type Keys, type Trie } from './trie.ts';
import type { WordSource } from './word-judge.ts';
import { wordUnits } from './word-units.ts';

/** Raise it when fields of the lexicon or the rules behind its forms change. */
const FORMAT = 4;

/** Longer forms, and forms of one character, do not come about by accident, or cannot be told. */
const HAN_TERM = /^\p{scx=Han}{2,4}$/u;

/** Bits of `traits`. */
export const JUDGED = 1; // two to four Han characters, which neighbours make by accident
const HAS_TERM = 2; // not only a phrase against one
export const PAGE_WORD = 4; // speaks for cued terms anywhere on its page
export const ANYWHERE = 8; // counts for one of its terms also where it cuts a word

/** Bits of `conceptTraits`. */
export const PERSONAL = 1;
export const GENERAL = 2;
/** From this bit on: the place of the tier in `tiers`, from 1; 0 for none. */
const TIER_SHIFT = 2;

/** What the traits of a concept tell of it. Packs count as bundled. */
export interface ConceptAbout {
  origin: 'personal' | 'bundled';
  tier?: Tier;
}

export function aboutOf(traits: number): ConceptAbout {
  const tier = tiers[(traits >> TIER_SHIFT) - 1];
  return { origin: traits & PERSONAL ? 'personal' : 'bundled', ...(tier && { tier }) };
}

export interface Lexicon
  extends DoubleArray,
    StartFilter,
    Pick<Trie, 'shorter' | 'tailStarts' | 'tails'> {
  /** Differs where a stored lexicon cannot be used by this code. */
  format: string;
  revision: number;
  /** 65,536 numbers, unit of a tidied text → `CODE` of the folded unit, 0 for none, and `WORD` if
   * the unit itself, not what it folds to, is part of a word. */
  codes: Uint16Array;
  /** Acceptance → its length (UTF-16 units). Here and below index 0 is no acceptance. */
  lengths: Uint16Array;
  traits: Uint8Array;
  /**
   * What a scan needs of most acceptances, in one place: the concept, if there is one entry, a term
   * without cue and capitals that is no page word, times two, plus one if it is for the judge; −1 for all others.
   */
  plain: Int32Array;
  /** Acceptance a has the entries from `entryStarts[a]` to `entryStarts[a + 1]`, ordered by concept. */
  entryStarts: Uint32Array;
  entryConcepts: Uint32Array;
  /** Entry → cue rule + 1, 0 for none. */
  entryCues: Uint32Array;
  /** Entry → 1 for a phrase against the concept's term. */
  entryAgainst: Uint8Array;
  /** Entry → 1 if the form counts also where it cuts a word, unseen by the judge. */
  entryAnywhere: Uint8Array;
  /** Entry → place in `caseForms` + 1, 0 where capitals do not matter. */
  entryCaseForms: Uint32Array;
  caseForms: string[];
  /** Ordered as cards list concepts: personal first, then packs, then bundled. */
  conceptIds: string[];
  conceptTraits: Uint8Array;
  /** Cue rule → 1 if its page is enough. */
  cuePages: Uint8Array;
  /** Cue rule c has the folded words from `cueWordStarts[c]` to `cueWordStarts[c + 1]`. */
  cueWordStarts: Uint32Array;
  cueWords: string[];
}

/** The lexicon of all concepts at one revision. Muted and general ones are in it: they are left out by the asker. */
export function compileLexicon(concepts: Iterable<Concept>, revision: number): Lexicon {
  const table = collectForms(concepts);
  const { codes, singles, keys } = encode([...table.forms.keys()]);
  const inside = insideKeys(table, codes);
  const { shorter, tailStarts, tails, ...trie } = buildTrie(keys);
  return {
    format: currentFormat(),
    revision,
    codes,
    ...buildFilter(keys, singles, inside),
    shorter,
    tailStarts,
    tails,
    ...placeTrie({ shorter, tailStarts, tails, ...trie }),
    ...acceptances(table),
    ...cueRules(table),
    conceptIds: table.concepts.map(({ id }) => id),
    conceptTraits: Uint8Array.from(
      table.concepts,
      ({ origin, tier }) =>
        (origin === originOrder[0] ? PERSONAL : 0) |
        (tier === 'general' ? GENERAL : 0) |
        ((tier ? tiers.indexOf(tier) + 1 : 0) << TIER_SHIFT),
    ),
  };
}

export function isCurrentFormat(lexicon: Lexicon): boolean {
  return lexicon.format === currentFormat();
}

/** The forms of terms as words for the judge. Its texts are folded; the fold leaves them as they are. */
export function lexiconWords(lexicon: Lexicon): WordSource {
  const { codes, states, last, shorter, lengths, tailStarts, tails, traits } = lexicon;
  // biome-ignore-start lint/style/noNonNullAssertion: indices of states, codes of units
  const codeAt = (text: string, at: number) =>
    at < text.length ? codes[text.charCodeAt(at)]! & CODE : 0;
  return {
    visit(text, from, found) {
      let state = 0;
      let at = from;
      for (;;) {
        const next = states[2 * state]! + codeAt(text, at);
        if (states[2 * next + 1] !== state) break;
        state = next;
        at++;
      }
      let acceptance = last[state]!;
      if (acceptance < 0) {
        acceptance = -acceptance;
        const end = from + lengths[acceptance]!;
        let tail = tailStarts[acceptance]!;
        while (at < end && codeAt(text, at) === tails[tail]!) {
          at++;
          tail++;
        }
        if (at < end) acceptance = shorter[acceptance]!;
      }
      for (; acceptance !== 0; acceptance = shorter[acceptance]!) {
        if (traits[acceptance]! & HAS_TERM) found(from + lengths[acceptance]!);
      }
    },
  };
  // biome-ignore-end lint/style/noNonNullAssertion: end of the function
}

/** Numbers the units of the forms: those that are one first, then the frequent ones, for a dense array. */
function encode(forms: string[]): { codes: Uint16Array; singles: number; keys: Keys } {
  const frequency = new Uint32Array(0x10000);
  const starts = new Uint32Array(forms.length + 1);
  const singles = new Set<number>();
  forms.forEach((form, index) => {
    starts[index + 1] = (starts[index] ?? 0) + form.length;
    if (form.length === 1) singles.add(form.charCodeAt(0));
    for (let i = 0; i < form.length; i++) {
      const unit = form.charCodeAt(i);
      frequency[unit] = (frequency[unit] ?? 0) + 1;
    }
  });
  const units: number[] = [];
  for (let unit = 0; unit < frequency.length; unit++) if (frequency[unit]) units.push(unit);
  const rank = (unit: number) => (singles.has(unit) ? 2 ** 32 : 0) + (frequency[unit] ?? 0);
  units.sort((a, b) => rank(b) - rank(a));
  const codeOf = new Uint16Array(0x10000);
  units.forEach((unit, index) => {
    codeOf[unit] = index + 1;
  });

  const keyCodes = new Uint16Array(starts[forms.length] ?? 0);
  let end = 0;
  for (const form of forms) {
    for (let i = 0; i < form.length; i++) keyCodes[end++] = codeOf[form.charCodeAt(i)] ?? 0;
  }
  const isWord = wordUnits();
  const codes = new Uint16Array(0x10000);
  for (let unit = 0; unit < codes.length; unit++) {
    codes[unit] = (codeOf[foldTable[unit] ?? 0] ?? 0) | (isWord[unit] ? WORD : 0);
  }
  return { codes, singles: singles.size, keys: { codes: keyCodes, starts } };
}

/** The forms that count anywhere and begin with a unit of words: Chinese has no word to start in. */
function insideKeys({ forms, hasAnywhere }: FormTable, codes: Uint16Array): number[] {
  if (!hasAnywhere) return [];
  const inside: number[] = [];
  let key = 0;
  for (const [form, entries] of forms) {
    const isWord = (codes[form.charCodeAt(0)] ?? 0) & WORD;
    if (isWord && entries.some(({ anywhere }) => anywhere)) inside.push(key);
    key++;
  }
  return inside;
}

type Acceptances = Pick<
  Lexicon,
  | 'lengths'
  | 'traits'
  | 'plain'
  | 'entryStarts'
  | 'entryConcepts'
  | 'entryCues'
  | 'entryAgainst'
  | 'entryAnywhere'
  | 'entryCaseForms'
  | 'caseForms'
>;

function acceptances({ forms, entryCount, pageWords }: FormTable): Acceptances {
  const all: Acceptances = {
    lengths: new Uint16Array(forms.size + 1),
    traits: new Uint8Array(forms.size + 1),
    plain: new Int32Array(forms.size + 1).fill(-1),
    entryStarts: new Uint32Array(forms.size + 2),
    entryConcepts: new Uint32Array(entryCount),
    entryCues: new Uint32Array(entryCount),
    entryAgainst: new Uint8Array(entryCount),
    entryAnywhere: new Uint8Array(entryCount),
    entryCaseForms: new Uint32Array(entryCount),
    caseForms: [],
  };
  let acceptance = 1;
  let end = 0;
  for (const [form, entries] of forms) {
    const isJudged = HAN_TERM.test(form);
    const [first] = entries;
    all.lengths[acceptance] = form.length;
    const isPageWord = pageWords.has(form);
    all.traits[acceptance] = (isJudged ? JUDGED : 0) | (isPageWord ? PAGE_WORD : 0);
    if (first && entries.length === 1 && isPlain(first) && !isPageWord) {
      all.plain[acceptance] = 2 * first.concept + (isJudged && !first.anywhere ? 1 : 0);
    }
    for (const { concept, cue, against, anywhere, caseForm } of entries) {
      all.entryConcepts[end] = concept;
      all.entryCues[end] = cue;
      if (against) all.entryAgainst[end] = 1;
      else all.traits[acceptance] = (all.traits[acceptance] ?? 0) | HAS_TERM;
      if (anywhere) {
        all.entryAnywhere[end] = 1;
        all.traits[acceptance] = (all.traits[acceptance] ?? 0) | ANYWHERE;
      }
      if (caseForm !== undefined) all.entryCaseForms[end] = all.caseForms.push(caseForm);
      end++;
    }
    acceptance++;
    all.entryStarts[acceptance] = end;
  }
  return all;
}

function isPlain({ cue, against, caseForm }: Entry): boolean {
  return cue === 0 && !against && caseForm === undefined;
}

function cueRules({ cues }: FormTable): Pick<Lexicon, 'cuePages' | 'cueWordStarts' | 'cueWords'> {
  const cueWordStarts = new Uint32Array(cues.length + 1);
  cues.forEach((cue, index) => {
    cueWordStarts[index + 1] = (cueWordStarts[index] ?? 0) + cue.with.length;
  });
  return {
    cuePages: Uint8Array.from(cues, ({ scope }) => (scope === 'page' ? 1 : 0)),
    cueWordStarts,
    cueWords: cues.flatMap((cue) => cue.with),
  };
}

let format: string | undefined;

/** Includes the fold: other tables make other codes. */
function currentFormat(): string {
  if (!format) {
    let hash = 0;
    for (const unit of foldTable) hash = (Math.imul(hash, 31) + unit) | 0;
    format = `${FORMAT}.${hash >>> 0}`;
  }
  return format;
}
