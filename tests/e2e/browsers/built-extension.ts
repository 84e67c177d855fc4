/** Where `wxt build` puts the extension for each browser. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const output = join(import.meta.dirname, '../../../.output');

export const builtExtension = {
  chromium: join(output, 'chrome-mv3'),
  firefox: join(output, 'firefox-mv3'),
};

/** Without a manifest the browsers fail late and in riddles. */
export function needExtension(folder: string): string {
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`There is no extension in ${folder}: build it with “npm run build”.`);
  return folder;
}
