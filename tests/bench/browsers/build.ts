/**
 * Builds the present sources beside the usual folder, so that a run measures one and the same build, and
 * tests that run meanwhile keep theirs: `node build.ts chrome FOLDER`. A process of its own, as the
 * build draws on the terminal.
 */
import { build } from 'wxt';
import { root } from '../inputs/cache.ts';

const [browser = 'chrome', outDir = ''] = process.argv.slice(2);
await build({ root, browser, outDir, manifestVersion: 3 });
