/** Tables for a reader, JSON for a comparison: `reports/bench/NAME.json`, with machine, load and date. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { table } from '../../../tools/table.ts';
import { root } from '../inputs/cache.ts';
import { short } from './rounds.ts';

type Cell = string | number | undefined;

export class Report {
  readonly #name: string;
  readonly #tables: Record<string, Record<string, Cell>[]> = {};
  readonly #loadBefore = loadavg()[0];

  constructor(name: string) {
    this.#name = name;
    console.log(`\n# ${name} (${machine()}; load ${this.#loadBefore?.toFixed(1)})`);
  }

  /** Prints a table and keeps it. All rows have the columns of the first. */
  table(title: string, rows: Record<string, Cell>[]): void {
    this.#tables[title] = rows;
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(first);
    const cells = rows.map((row) =>
      columns.map((column) => {
        const cell = row[column] ?? '';
        return typeof cell === 'number' ? short(cell) : cell;
      }),
    );
    console.log(`\n${title}`);
    for (const line of table([columns, ...cells])) console.log(line);
    this.#write();
  }

  /** Written after each table, so that a run that breaks leaves what it had. */
  #write(): void {
    const folder = join(root, 'reports/bench');
    mkdirSync(folder, { recursive: true });
    const report = {
      bench: this.#name,
      command: process.argv.slice(1).join(' ').replaceAll(`${root}/`, ''),
      machine: machine(),
      node: process.version,
      date: new Date().toISOString(),
      load: [this.#loadBefore, loadavg()[0]],
      tables: this.#tables,
    };
    writeFileSync(join(folder, `${this.#name}.json`), `${JSON.stringify(report, null, 2)}\n`);
  }
}

function machine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${gigabytes} GB, ${process.platform}`;
}
