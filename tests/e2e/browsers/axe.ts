/** What axe-core finds wrong with a page. It is run through the driver: an extension's CSP lets no page load it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from './driver.ts';

declare const axe: typeof axeCore;

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One line a rule and node: the rule, the node, what is wrong. None: nothing was found. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.runScript(source);
  return await page.evaluate(async () => {
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) =>
        `${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`.trim(),
      ),
    );
  });
}
