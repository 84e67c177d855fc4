/**
 * Ships the table of words with the extension as a file of its own, `words.bin`: as bytes it is
 * neither parsed with the background's script nor held by the pages. Hooks for `wxt.config.ts`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { WxtHooks } from 'wxt';
import { buildWords } from '../glossary/matching/tables/words.build.ts';

const name = 'words.bin';

export const wordsAsset: Partial<WxtHooks> = {
  'prepare:publicPaths': (_, paths) => {
    paths.push(name);
  },
  'build:publicAssets': async (wxt, files) => {
    const absoluteSrc = resolve(wxt.config.wxtDir, name);
    await mkdir(wxt.config.wxtDir, { recursive: true });
    await writeFile(absoluteSrc, new Uint8Array(buildWords()));
    files.push({ absoluteSrc, relativeDest: name });
  },
};
