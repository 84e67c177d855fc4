/**
 * How long the table's search takes for a keystroke in a glossary with all of CC-CEDICT, fetched as
 * `dictionary` fetches it: each text is typed letter by letter into an index that is ready.
 * `node --expose-gc tests/bench/search.ts`.
 */
import type { Row } from '../../glossary/display/row.ts';
import { rowOf } from '../../glossary/display/row.ts';
import { cedict } from '../../glossary/formats/cedict.ts';
import { noFilters, sorts } from '../../glossary/search/query.ts';
import { SearchIndex } from '../../glossary/search/search-index.ts';
import { table } from '../../tools/table.ts';
import { dictionaryFile } from './inputs/dictionary.ts';

const runs = 5;
/** As the table gets them. */
const chunk = 1000;

const texts = [
  '新质生产力',
  '人工智慧',
  '新质力生产',
  'xinzhishengchanli',
  'tǒngchóu',
  'zhong1guo2',
  'sjzs',
  'economic development',
  'enviroment',
  'governance platfrom',
];

const rows = await dictionaryRows();
globalThis.gc?.();
const memory = process.memoryUsage().heapUsed;
const adding = performance.now();
let longest = 0;
const index = new SearchIndex();
for (let from = 0; from < rows.length; from += chunk) {
  const start = performance.now();
  index.add(rows.slice(from, from + chunk));
  longest = Math.max(longest, performance.now() - start);
}
const added = performance.now() - adding;
globalThis.gc?.();
const megabytes = (process.memoryUsage().heapUsed - memory) / 1e6;
console.log(`${rows.length} rows added in ${added.toFixed(0)} ms, ${chunk} in at most`);
console.log(`${longest.toFixed(0)} ms; ${megabytes.toFixed(0)} MB beside the rows.`);

const first: (string | number)[][] = [['first use of an order', 'ms']];
for (const by of sorts) {
  const ms = timed(() =>
    index.query({ text: '', filters: noFilters, sort: { by, descending: false } }),
  );
  first.push([by, round(ms)]);
}
console.log(table(first).join('\n'));

const typing: (string | number)[][] = [['typed', 'median, ms', 'slowest, ms', 'found at the end']];
const all: number[] = [];
for (const text of texts) {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    for (let end = 0; end <= text.length; end++) {
      const typed = { text: text.slice(0, end), filters: noFilters };
      times.push(timed(() => index.query(typed)));
    }
  }
  all.push(...times);
  const found = index.query({ text, filters: noFilters }).length;
  typing.push([text, round(median(times)), round(Math.max(...times)), found]);
}
typing.push(['all', round(median(all)), round(Math.max(...all)), '']);
console.log(table(typing).join('\n'));

async function dictionaryRows(): Promise<Row[]> {
  const steps = cedict.read(await dictionaryFile(), { mintId: () => crypto.randomUUID() });
  let step = steps.next();
  while (!step.done) step = steps.next();
  if ('refusal' in step.value) throw new Error(`refused: ${step.value.refusal.code}`);
  return step.value.drafts.map(({ concept }) => rowOf(concept, 'dictionary'));
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
