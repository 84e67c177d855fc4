/**
 * Builds the pages of these tests out of real packages, in their development builds: those say aloud
 * what does not please them. Nothing is written to disk.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';

const pages = join(import.meta.dirname, 'pages');

const shared: BuildOptions = {
  bundle: true,
  write: false,
  outdir: pages,
  // The brackets that say what must be marked are taken out by the server, which looks for them as they are.
  charset: 'utf8',
  conditions: ['development'],
  define: {
    'process.env.NODE_ENV': '"development"',
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
  },
  loader: { '.ttf': 'dataurl' },
  logLevel: 'error',
};

/** A script for a page, and the style sheet its packages bring. `entry` is below `pages`. */
export async function buildPage(entry: string): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [join(pages, entry)],
    format: 'iife',
    platform: 'browser',
    plugins: [svelte('client')],
  });
  const text = (end: string) => outputFiles?.find(({ path }) => path.endsWith(end))?.text ?? '';
  // Written into the page itself, a script must not hold what would end it.
  return { script: text('.js').replaceAll('</script', '<\\/script'), style: text('.css') };
}

/** What a module exports when it runs on a server. */
export async function runOnServer<Exports>(entry: string): Promise<Exports> {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [join(pages, entry)],
    format: 'cjs',
    platform: 'node',
    plugins: [svelte('server')],
  });
  const module = { exports: {} };
  const code = outputFiles?.[0]?.text ?? '';
  new Function('module', 'exports', 'require', code)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  return module.exports as Exports;
}

function svelte(generate: 'client' | 'server'): Plugin {
  return {
    name: 'svelte',
    setup({ onLoad }) {
      onLoad({ filter: /\.svelte$/ }, async ({ path: filename }) => {
        const source = await readFile(filename, 'utf8');
        const { js } = compile(source, { generate, dev: true, filename, css: 'injected' });
        return { contents: js.code, loader: 'js' };
      });
    },
  };
}
