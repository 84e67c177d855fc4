/** The extensions a benchmark loads: Tifa as its own build makes it, and one that only walks. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Driver } from '../../e2e/browsers/driver.ts';
import { root, run } from '../inputs/cache.ts';

const folder = join(root, 'reports/bench/extensions');

/** The folder of the present sources, built. */
export async function builtExtension(name: Driver['name']): Promise<string> {
  const browser = name === 'Firefox' ? 'firefox' : 'chrome';
  await run(process.execPath, [join(import.meta.dirname, 'build.ts'), browser, folder]);
  return join(folder, `${browser}-mv3`);
}

/**
 * The least that any extension must do to know a page's text: a content script that goes over all text
 * nodes and adds up their lengths, when the page says so. The result goes back as text.
 */
export async function walkingExtension(): Promise<string> {
  const extension = join(folder, 'walk');
  await mkdir(extension, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Walk',
    version: '1',
    permissions: ['storage'],
    content_scripts: [{ matches: ['<all_urls>'], js: ['walk.js'] }],
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id: 'walk@tifa.example' } },
  };
  await writeFile(join(extension, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(extension, 'background.js'), '');
  await writeFile(
    join(extension, 'walk.js'),
    `document.addEventListener('bench-walk', () => {
      const walk = ${walk};
      const start = performance.now();
      const length = walk(document.body);
      const detail = JSON.stringify({ length, time: performance.now() - start });
      document.dispatchEvent(new CustomEvent('bench-walked', { detail }));
    });`,
  );
  return extension;
}

/** UTF-16 units of all text nodes. Runs in the page or a content script, sent there as text. */
function walk(body: Element): number {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
  return length;
}
