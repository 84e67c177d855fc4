/** Holds all rows and searches them, apart from the page's thread. Knows no browser API. */
import { SearchIndex } from '../../glossary/search/search-index.ts';
import type { AnswerMessage, CallMessage, Calls } from './search-calls.ts';

let index = new SearchIndex();
/** The next glossary while it is loaded. */
let coming: SearchIndex | undefined;
let muted: ReadonlySet<string> = new Set();
let listing: { number: number; slots: Int32Array } = { number: 0, slots: new Int32Array(0) };

const calls: { [Name in keyof Calls]: (given: Calls[Name]['given']) => Calls[Name]['answer'] } = {
  add(rows) {
    if (!coming) forget();
    (coming ?? index).add(rows);
  },
  remove(ids) {
    if (!coming) forget();
    (coming ?? index).remove(ids);
  },
  startAnew() {
    coming = new SearchIndex();
  },
  swap() {
    if (!coming) return;
    index = coming;
    coming = undefined;
    index.setMuted(muted);
    forget();
  },
  setMuted(ids) {
    muted = ids;
    index.setMuted(ids);
  },
  query({ number, query }) {
    listing = { number, slots: index.query(query) };
    return { number, count: listing.slots.length, total: index.size };
  },
  rows({ number, from, to }) {
    if (number !== listing.number) return undefined;
    return index.rowsAt(listing.slots.subarray(from, to));
  },
  ids({ number, from, to }) {
    if (number !== listing.number) return undefined;
    return index.rowsAt(listing.slots.subarray(from, to)).map(({ id }) => id);
  },
  sortOut(ids) {
    const rows = ids.map((id) => index.row(id)).filter((row) => row !== undefined);
    const personal = rows.filter(({ origin }) => origin === 'personal');
    const packaged = rows.filter(({ origin }) => origin !== 'personal');
    return {
      personal: personal.map(({ id }) => id),
      copies: personal.filter(({ shadows }) => shadows !== undefined).length,
      packaged: packaged.map(({ id }) => id),
    };
  },
  values: () => index.values(),
  withTerm: (term) => index.withTerm(term),
  withTerms: (keys) => index.withTerms(keys),
};

/** The places of the last listing mean nothing once rows have changed. */
function forget(): void {
  listing = { number: 0, slots: new Int32Array(0) };
}

addEventListener('message', ({ data }: MessageEvent<CallMessage>) => {
  try {
    const call = calls[data.name] as (given: unknown) => Calls[keyof Calls]['answer'];
    answer({ id: data.id, answer: call(data.given) });
  } catch (error) {
    answer({ id: data.id, failed: error instanceof Error ? error.message : String(error) });
  }
});

function answer(message: AnswerMessage): void {
  postMessage(message);
}
