/**
 * Serves tables that are computed at build time as virtual modules, so that neither the sources
 * they come from nor the code that reads them ends up in the extension.
 */
import type { Plugin } from 'vite';
import { hanVariants } from './han-variants.build.ts';

const modules: Record<string, () => string> = {
  'virtual:tifa/han-variants': () => `export const hanVariants = ${JSON.stringify(hanVariants())};`,
};

export function matchingTables(): Plugin {
  return {
    name: 'tifa:matching-tables',
    resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0') ? modules[id.slice(1)]?.() : undefined),
  };
}
