/**
 * Puts tables that can be computed at build time in the place of the modules that compute them, so
 * that neither the sources they come from nor the code that reads them ends up in the extension.
 */
import type { Plugin } from 'vite';
import { buildFold, packFold } from './fold.build.ts';

export function matchingTables(): Plugin {
  return {
    name: 'tifa:matching-tables',
    load: (id) =>
      id.endsWith('/glossary/matching/tables/fold-pairs.ts')
        ? `export const foldPairs = ${JSON.stringify(packFold(buildFold()))};`
        : undefined,
  };
}
