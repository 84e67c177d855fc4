/**
 * The built bundles stay small. Bytes are counted gzipped, as a store sends them and as sizes of scripts
 * are compared; what a page loads counts most, as every tab pays for it.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const output = join(import.meta.dirname, '../../.output');

/** Bytes at most, by files that are loaded together. */
const limits: [what: string, files: string[], limit: number][] = [
  // The budget of the architecture; all frames of all pages load it.
  ['the content script', ['content-scripts/*'], 25_000],
  // Loaded while the pointer rests on a mark: about 25 ms of parsing and running on a slow machine.
  ['the card', ['card.js'], 30_000],
  ['the popup', ['popup.html', 'chunks/popup-*', 'assets/popup-*'], 16_000],
  // Mostly the bundled glossary and the report. Parsed at each start of the worker.
  ['the background', ['background.js'], 200_000],
  // Read by the background only, and only when it judges Chinese.
  ['the table of words', ['words.bin'], 400_000],
];

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (folder) => {
  test.each(limits)('%s', (_, patterns, limit) => {
    const files = globSync(patterns, { cwd: join(output, folder) });
    expect(files).not.toEqual([]);
    const bytes = files.reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(output, folder, file))).length,
      0,
    );
    expect(bytes).toBeLessThanOrEqual(limit);
  });
});
