/** The entries of a lexicon after an edit: without those of concepts that are gone, and with others. */
import { type Acceptances, type Entries, newEntries, writeEntries } from './acceptances.ts';
import type { EditedOrder } from './edited-order.ts';
import type { Entry } from './form-table.ts';

export interface EditedEntries extends Entries {
  /** All entries of the acceptances that have others than before. */
  changed: ReadonlyMap<number, readonly Entry[]>;
}

/** `added`: acceptance → entries that come to it, maybe none; with each new one up to `count` in it. */
export function editedEntries(
  lexicon: Acceptances,
  { placeOf, isSame }: EditedOrder,
  added: ReadonlyMap<number, readonly Entry[]>,
  count: number,
): EditedEntries {
  const changed = new Map<number, Entry[]>();
  for (const acceptance of changedBy(lexicon, placeOf, added)) {
    const entries = [...keptAt(lexicon, acceptance, placeOf), ...(added.get(acceptance) ?? [])];
    changed.set(
      acceptance,
      entries.sort((a, b) => a.concept - b.concept),
    );
  }
  const all = joined(lexicon, changed, count);
  if (!isSame) renumber(all, changed, placeOf);
  return { ...all, changed };
}

/** Ascending. */
function changedBy(
  { entryStarts, entryConcepts }: Acceptances,
  placeOf: Int32Array,
  added: ReadonlyMap<number, unknown>,
): Iterable<number> {
  const changed = new Set(added.keys());
  let acceptance = 1;
  for (let entry = 0; entry < entryConcepts.length; entry++) {
    if ((placeOf[entryConcepts[entry] ?? 0] ?? 0) >= 0) continue;
    while ((entryStarts[acceptance + 1] ?? 0) <= entry) acceptance++;
    changed.add(acceptance);
  }
  return [...changed].sort((a, b) => a - b);
}

/** Those of concepts that stay. */
function keptAt(lexicon: Acceptances, acceptance: number, placeOf: Int32Array): Entry[] {
  const { entryStarts, entryConcepts, entryCues, entryAgainst, entryAnywhere } = lexicon;
  const entries: Entry[] = [];
  const end = entryStarts[acceptance + 1] ?? 0;
  for (let at = entryStarts[acceptance] ?? end; at < end; at++) {
    const concept = placeOf[entryConcepts[at] ?? 0] ?? -1;
    if (concept < 0) continue;
    const caseForm = lexicon.caseForms[(lexicon.entryCaseForms[at] ?? 0) - 1];
    entries.push({
      concept,
      cue: entryCues[at] ?? 0,
      against: entryAgainst[at] === 1,
      anywhere: entryAnywhere[at] === 1,
      ...(caseForm !== undefined && { caseForm }),
    });
  }
  return entries;
}

/** The runs between changed acceptances are copied as they are. */
function joined(
  lexicon: Acceptances,
  changed: ReadonlyMap<number, readonly Entry[]>,
  count: number,
): Entries {
  const { entryStarts, entryConcepts } = lexicon;
  const known = entryStarts.length - 2;
  let size = entryConcepts.length;
  for (const [acceptance, entries] of changed)
    size += entries.length - entryCount(lexicon, acceptance);
  const all = newEntries(count, size);
  all.caseForms = [...lexicon.caseForms];
  let at = 0;
  let from = 1;
  const copyUntil = (acceptance: number) => {
    at = copyRun(all, lexicon, from, Math.min(acceptance, known + 1), at);
  };
  for (const [acceptance, entries] of changed) {
    copyUntil(acceptance);
    at = writeEntries(all, acceptance, at, entries);
    from = acceptance + 1;
  }
  copyUntil(count + 1);
  return all;
}

/** The entries of the acceptances from `from` to before `until`, to `at` on; answers where they end. */
function copyRun(
  to: Entries,
  lexicon: Acceptances,
  from: number,
  until: number,
  at: number,
): number {
  if (from >= until) return at;
  const [start = 0, end = 0] = [lexicon.entryStarts[from], lexicon.entryStarts[until]];
  to.entryConcepts.set(lexicon.entryConcepts.subarray(start, end), at);
  to.entryCues.set(lexicon.entryCues.subarray(start, end), at);
  to.entryAgainst.set(lexicon.entryAgainst.subarray(start, end), at);
  to.entryAnywhere.set(lexicon.entryAnywhere.subarray(start, end), at);
  to.entryCaseForms.set(lexicon.entryCaseForms.subarray(start, end), at);
  for (let acceptance = from; acceptance < until; acceptance++)
    to.entryStarts[acceptance + 1] = (lexicon.entryStarts[acceptance + 1] ?? 0) - start + at;
  return at + end - start;
}

/** Of what was copied. */
function renumber(
  { entryStarts, entryConcepts }: Entries,
  changed: ReadonlyMap<number, readonly Entry[]>,
  placeOf: Int32Array,
): void {
  let entry = 0;
  const renumberUntil = (end: number) => {
    for (; entry < end; entry++) entryConcepts[entry] = placeOf[entryConcepts[entry] ?? 0] ?? 0;
  };
  for (const acceptance of changed.keys()) {
    renumberUntil(entryStarts[acceptance] ?? 0);
    entry = entryStarts[acceptance + 1] ?? 0;
  }
  renumberUntil(entryConcepts.length);
}

/** None of those that are new. */
function entryCount({ entryStarts }: Acceptances, acceptance: number): number {
  return Math.max(0, (entryStarts[acceptance + 1] ?? 0) - (entryStarts[acceptance] ?? 0));
}
