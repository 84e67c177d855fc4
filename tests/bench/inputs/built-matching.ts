/** The matcher as it ships: built by the extension's own build, tables in place, then run in Node. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { matchingTables } from '../../../glossary/matching/tables/vite-plugin.ts';
import { buildWords } from '../../../glossary/matching/tables/words.build.ts';
import { root } from './cache.ts';

type Matching = typeof import('./matching-entry.ts');

export async function builtMatching(): Promise<Matching> {
  const outDir = join(root, 'reports/bench/matching');
  await rm(outDir, { recursive: true, force: true });
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    plugins: [matchingTables()],
    build: {
      outDir,
      emptyOutDir: true,
      minify: true,
      target: 'esnext',
      lib: {
        entry: join(import.meta.dirname, 'matching-entry.ts'),
        formats: ['es'],
        fileName: 'matching',
      },
    },
  });
  return await import(pathToFileURL(join(outDir, 'matching.js')).href);
}

/** The bytes of `words.bin`. */
export function wordBytes(): ArrayBuffer {
  return new Uint8Array(buildWords()).buffer;
}
