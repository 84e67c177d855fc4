/** The concepts of a lexicon in the order of cards, without those that an edit takes away and with those it brings. */
import type { Lexicon } from './lexicon.ts';
import {
  type ActiveConcept,
  compareListed,
  type ListedConcept,
  listed,
} from './listed-concepts.ts';

/** A concept that is changed has gone and come. */
export interface Edits {
  /** Ids. */
  gone: ReadonlySet<string>;
  came: ActiveConcept[];
}

export interface EditedOrder {
  conceptIds: string[];
  /** As `traits` of `ListedConcept`. */
  conceptTraits: Uint8Array;
  /** Concept of the lexicon → its new index, −1 if it is gone. */
  placeOf: Int32Array;
  /** Whether all that stay have their old places. */
  isSame: boolean;
  came: { concept: ActiveConcept; place: number }[];
}

const none: string[] = [];

/** Between those that go and come whole runs are copied: one by one, 120,000 would take longer than all the rest. */
export function editedOrder(lexicon: Lexicon, edits: Edits): EditedOrder {
  const { conceptIds, conceptTraits } = lexicon;
  const coming = edits.came.map((concept) => ({ concept, ...listed(concept), place: 0 }));
  coming.sort(compareListed);
  const going = [...edits.gone].map((id) => conceptIds.indexOf(id)).filter((at) => at >= 0);
  const turns = [
    ...coming.map((one) => ({ at: placeAmong(lexicon, one), came: one })),
    ...going.map((at) => ({ at, came: undefined })),
  ].sort((a, b) => a.at - b.at);

  const runs: string[][] = [];
  const traits = new Uint8Array(conceptIds.length - going.length + coming.length);
  const placeOf = new Int32Array(conceptIds.length).fill(-1);
  let isSame = true;
  let from = 0;
  let end = 0;
  const keepUntil = (until: number) => {
    runs.push(conceptIds.slice(from, until));
    traits.set(conceptTraits.subarray(from, until), end);
    isSame &&= from === end || from === until;
    for (; from < until; from++) placeOf[from] = end++;
  };
  for (const { at, came } of turns) {
    keepUntil(at);
    if (came) {
      runs.push([came.id]);
      traits[end] = came.traits;
      came.place = end++;
    } else {
      from++;
    }
  }
  keepUntil(conceptIds.length);
  return { conceptIds: none.concat(...runs), conceptTraits: traits, placeOf, isSame, came: coming };
}

/** How many concepts of the lexicon stand before this one. */
function placeAmong({ conceptIds, conceptTraits }: Lexicon, one: ListedConcept): number {
  let low = 0;
  let high = conceptIds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = { id: conceptIds[middle] ?? '', traits: conceptTraits[middle] ?? 0 };
    if (compareListed(there, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
