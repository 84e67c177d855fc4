/**
 * For a quick look at a part: `--rounds 3`, `--browser Firefox`, `--size 20000` (characters of a page, or
 * forms), `--part cold`; several with semicolons between. Without them all is measured, as published.
 */
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    browser: { type: 'string' },
    size: { type: 'string' },
    part: { type: 'string' },
  },
});

export function roundsOr(usual: number): number {
  return Number(values.rounds ?? usual);
}

export function isWanted(kind: 'browser' | 'size' | 'part', name: string | number): boolean {
  return values[kind]?.split(';').includes(String(name)) ?? true;
}
