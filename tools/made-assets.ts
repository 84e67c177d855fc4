/**
 * Files of the extension that are made when it is built. Hooks for `wxt.config.ts`.
 *
 * `words.bin`, the table of words, is a file of its own: as bytes it is neither parsed with the background's script
 * nor held by the pages. `usual-look.css` is the look that marks have until the reader chooses another.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { WxtHooks } from 'wxt';
import { buildWords } from '../glossary/matching/tables/words.build.ts';
import { usualLook } from '../utils/mark-look.ts';
import { markRules } from '../utils/mark-rules.ts';

const words = 'words.bin';
const look = 'usual-look.css';

export const madeAssets: Partial<WxtHooks> = {
  'prepare:publicPaths': (_, paths) => {
    paths.push(words, look);
  },
  'build:publicAssets': async (wxt, files) => {
    const absoluteSrc = resolve(wxt.config.wxtDir, words);
    await mkdir(wxt.config.wxtDir, { recursive: true });
    await writeFile(absoluteSrc, new Uint8Array(buildWords()));
    files.push({ absoluteSrc, relativeDest: words });
    // As in `content/marks/mark-style.ts`, but of the least weight in Firefox.
    const of = wxt.config.browser === 'firefox' ? '' : ':root';
    files.push({ contents: markRules(usualLook, of), relativeDest: look });
  },
};
