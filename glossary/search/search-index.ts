/**
 * Search over all rows of the glossary, in memory: 120,000 of them answer a keystroke. All that a
 * question needs is made when rows are added; a text that grew is looked for only where it was found.
 */
import { subjects } from '../concept.ts';
import type { Row } from '../display/row.ts';
import { Characters } from './characters.ts';
import { chineseKey } from './chinese-order.ts';
import { type Haystack, haystackOf, partsOf, searchKey, wordsOf } from './haystack.ts';
import { looseHan, mayMiss } from './loose-han.ts';
import { Order } from './order.ts';
import { passes } from './passes.ts';
import type { Filters, Query, Sort } from './query.ts';
import { fuzzyRank, isExact, rankOf, ranks, type TextQuery, textQuery } from './rank.ts';
import { Vocabulary } from './vocabulary.ts';

/** With this many found as typed, slips are not looked for; nor where just this term is there. */
const ENOUGH = 30;

/** A slip in less is another word. Units. */
const SHORTEST_SLIP = { han: 3, latin: 4 };

export class SearchIndex {
  /** A row that went leaves its slot empty; slots are not used again. */
  #rows: (Row | undefined)[] = [];
  #haystacks: Haystack[] = [];
  #slots = new Map<string, number>();
  /** Bundled concepts behind a personal copy: how many copies. */
  #shadowed = new Map<string, number>();
  #muted: ReadonlySet<string> = new Set();
  #characters = new Characters();
  #words = new Vocabulary();
  #orders = this.#newOrders();
  /** What the last text found, in place of all rows when the next one is longer. */
  #last: { key: string; slots: readonly number[] } | undefined;
  /** Which rows passed the last filters. */
  #listed: { key: string; flags: Uint8Array } | undefined;

  /** How many rows there are to list. */
  get size(): number {
    let behind = 0;
    for (const id of this.#shadowed.keys()) if (this.#slots.has(id)) behind++;
    return this.#slots.size - behind;
  }

  /** A row with the id of one that is there takes its place. */
  add(rows: readonly Row[]): void {
    this.remove(rows.filter(({ id }) => this.#slots.has(id)).map(({ id }) => id));
    for (const row of rows) {
      const slot = this.#rows.push(row) - 1;
      const haystack = haystackOf(row);
      this.#haystacks.push(haystack);
      this.#slots.set(row.id, slot);
      if (row.shadows) this.#countShadow(row.shadows, 1);
      this.#characters.add(slot, haystack.han);
      this.#words.add(slot, wordsOf(haystack));
      for (const order of Object.values(this.#orders)) order.add(slot);
    }
    this.#forget();
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      const slot = this.#slots.get(id);
      if (slot === undefined) continue;
      const shadows = this.#rows[slot]?.shadows;
      if (shadows) this.#countShadow(shadows, -1);
      this.#rows[slot] = undefined;
      this.#slots.delete(id);
    }
    this.#forget();
    if (this.#rows.length > 2 * this.#slots.size + 1000) this.#pack();
  }

  /** Ids of the concepts that are muted, anywhere. */
  setMuted(ids: ReadonlySet<string>): void {
    this.#muted = ids;
    this.#listed = undefined;
  }

  row(id: string): Row | undefined {
    const slot = this.#slots.get(id);
    return slot === undefined ? undefined : this.#rows[slot];
  }

  /**
   * The numbers of the rows that fit, in order. A row behind a personal copy is not listed. Numbers
   * hold until rows are added or removed.
   */
  query({ text, filters, sort }: Query): Int32Array {
    const order = this.#orders[sort?.by ?? 'chinese'].slots(sort?.descending ?? false);
    const wanted = textQuery(text);
    const ranked = wanted && this.#find(wanted);
    const listed = this.#list(filters);
    const slots = new Int32Array(order.length);
    let count = 0;
    for (const slot of order) {
      if (ranked && ranked[slot] === 0) continue;
      if (listed[slot] === 1) slots[count++] = slot;
    }
    const found = slots.subarray(0, count);
    return ranked && !sort ? byRank(found, ranked) : found;
  }

  rowsAt(numbers: Int32Array): Row[] {
    return Array.from(numbers, (number) => this.#rows[number]).filter((row) => row !== undefined);
  }

  /** Ids of the concepts that have a term the matcher takes for this one; none behind a personal copy. */
  withTerm(term: string): string[] {
    const key = searchKey(term);
    return key === '' ? [] : (this.withTerms([key]).get(key) ?? []);
  }

  /** As `withTerm`, for many at once. Takes and gives keys (`searchKey`); those of no concept are left out. */
  withTerms(keys: readonly string[]): Map<string, string[]> {
    const wanted = new Set(keys);
    const only = keys.length === 1 ? `\n${keys[0]}\n` : undefined;
    const found = new Map<string, string[]>();
    for (const [id, slot] of this.#slots) {
      const { han = '', latin = '' } = this.#haystacks[slot] ?? {};
      if (this.#shadowed.size > 0 && this.#shadowed.has(id)) continue;
      if (only && !han.includes(only) && !latin.includes(only)) continue;
      for (const key of new Set([...partsOf(han), ...partsOf(latin)])) {
        if (!wanted.has(key)) continue;
        const ids = found.get(key);
        if (ids) ids.push(id);
        else found.set(key, [id]);
      }
    }
    return found;
  }

  /** Values that rows have, to filter by: subjects that are none of the bundled glossary's, and tags. */
  values(): { subjects: string[]; tags: string[] } {
    const named = new Set<string>();
    const tags = new Set<string>();
    for (const slot of this.#slots.values()) {
      const row = this.#rows[slot];
      for (const subject of row?.subjects ?? []) named.add(subject);
      for (const tag of row?.tags ?? []) tags.add(tag);
    }
    for (const subject of subjects) named.delete(subject);
    return { subjects: [...named].sort(), tags: [...tags].sort() };
  }

  /** The rank of every slot. */
  #find(wanted: TextQuery): Uint16Array {
    const { key, isHan } = wanted;
    const ranked = new Uint16Array(this.#rows.length);
    const slots: number[] = [];
    let hasExact = false;
    const look = (slot: number) => {
      const haystack = this.#haystacks[slot];
      if (!haystack || !this.#rows[slot]) return;
      const rank = rankOf(haystack, wanted);
      if (rank === 0) return;
      ranked[slot] = rank;
      slots.push(slot);
      hasExact ||= isExact(rank);
    };
    if (this.#last && key.startsWith(this.#last.key)) this.#last.slots.forEach(look);
    else if (isHan) this.#characters.candidates(key, 0).forEach(look);
    else for (let slot = 0; slot < this.#rows.length; slot++) look(slot);
    // Where only starts count, a longer text may be found in other places too; and so may pinyin with
    // tones: `huáir` ends in r, until `huáiró` shows that a syllable begins there. Half a character is nowhere.
    const mayFindMore = wanted.onlyStarts || wanted.pinyin?.hasTones || !key.isWellFormed();
    this.#last = mayFindMore ? undefined : { key, slots };
    if (slots.length < ENOUGH && !hasExact) {
      if (isHan) this.#findLooseHan(key, ranked);
      else this.#findSlips(wanted, ranked);
    }
    return ranked;
  }

  #findLooseHan(key: string, ranked: Uint16Array): void {
    if (key.length < SHORTEST_SLIP.han) return;
    for (const slot of this.#characters.candidates(key, mayMiss(key))) {
      if (ranked[slot] !== 0) continue;
      const longer = looseHan(this.#haystacks[slot]?.han ?? '', key);
      if (longer !== undefined) ranked[slot] = fuzzyRank(longer);
    }
  }

  #findSlips({ key, words, pinyin }: TextQuery, found: Uint16Array): void {
    if (key.length < SHORTEST_SLIP.latin) return;
    const all = words.length > 0 ? words : [key];
    this.#takeCommon(all, found);
    // Pinyin typed with spaces is one word to the vocabulary.
    if (pinyin && !pinyin.hasTones && words.length > 0) this.#takeCommon([pinyin.plain], found);
  }

  /** The slots that have something like each of the words. */
  #takeCommon(words: readonly string[], found: Uint16Array): void {
    let common: Map<number, number> | undefined;
    for (const word of words) {
      const like = this.#words.like(word);
      if (common) {
        for (const [slot, distance] of common) {
          const more = like.get(slot);
          if (more === undefined) common.delete(slot);
          else common.set(slot, distance + more);
        }
      } else common = like;
      if (common.size === 0) return;
    }
    for (const [slot, distance] of common ?? []) {
      if (found[slot] === 0) found[slot] = fuzzyRank(distance);
    }
  }

  /** 1 for each row that passes and is not behind a personal copy. */
  #list(filters: Filters): Uint8Array {
    const key = JSON.stringify(filters);
    if (this.#listed?.key === key) return this.#listed.flags;
    const flags = Uint8Array.from(this.#rows, (row) =>
      row && !this.#shadowed.has(row.id) && passes(row, filters, this.#muted.has(row.id)) ? 1 : 0,
    );
    this.#listed = { key, flags };
    return flags;
  }

  #forget(): void {
    this.#last = undefined;
    this.#listed = undefined;
  }

  #countShadow(id: string, change: number): void {
    const count = (this.#shadowed.get(id) ?? 0) + change;
    if (count > 0) this.#shadowed.set(id, count);
    else this.#shadowed.delete(id);
  }

  /** Makes all anew, without the empty slots. */
  #pack(): void {
    const rows = this.#rows.filter((row) => row !== undefined);
    this.#rows = [];
    this.#haystacks = [];
    this.#slots = new Map();
    this.#shadowed = new Map();
    this.#characters = new Characters();
    this.#words = new Vocabulary();
    this.#orders = this.#newOrders();
    this.add(rows);
  }

  #newOrders(): Record<Sort, Order> {
    const chinese = (row: Row | undefined) => chineseKey(row?.zhHans[0] ?? row?.zhHant[0] ?? '');
    return {
      chinese: new Order((slot) => chinese(this.#rows[slot])),
      english: new Order((slot) => searchKey(this.#rows[slot]?.en[0] ?? '')),
      subject: new Order((slot) => subjectKey(this.#rows[slot]?.subjects[0], this.#rows[slot])),
      modified: new Order((slot) => this.#rows[slot]?.modified ?? ''),
    };

    /** The bundled glossary's subjects in their own order, then a reader's. */
    function subjectKey(subject: string | undefined, row: Row | undefined): string {
      if (subject === undefined) return '';
      const place = (subjects as readonly string[]).indexOf(subject);
      return `${place < 0 ? `9${subject}` : place}\n${chinese(row)}`;
    }
  }
}

/** Keeps the order of those with the same rank. */
function byRank(slots: Int32Array, ranked: Uint16Array): Int32Array {
  const next = new Int32Array(ranks + 1);
  for (const slot of slots)
    next[(ranked[slot] ?? 0) + 1] = (next[(ranked[slot] ?? 0) + 1] ?? 0) + 1;
  for (let rank = 1; rank <= ranks; rank++) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
  const sorted = new Int32Array(slots.length);
  for (const slot of slots) {
    const rank = ranked[slot] ?? 0;
    const place = next[rank] ?? 0;
    sorted[place] = slot;
    next[rank] = place + 1;
  }
  return sorted;
}
