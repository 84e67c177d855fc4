/**
 * Ships the table of words with the extension as a file of its own, `words.bin`, so that only a
 * background that judges Chinese text loads it. Hooks for the `hooks` of `wxt.config.ts`, typed by
 * what they use: the domain knows no WXT.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildWords } from './words.build.ts';

const name = 'words.bin';

interface PublicFile {
  absoluteSrc?: string;
  relativeDest: string;
}

export const wordsAsset = {
  'prepare:publicPaths': (_: unknown, paths: string[]) => {
    paths.push(name);
  },
  'build:publicAssets': async (wxt: { config: { wxtDir: string } }, files: PublicFile[]) => {
    const absoluteSrc = resolve(wxt.config.wxtDir, name);
    await mkdir(wxt.config.wxtDir, { recursive: true });
    await writeFile(absoluteSrc, new Uint8Array(buildWords()));
    files.push({ absoluteSrc, relativeDest: name });
  },
};
