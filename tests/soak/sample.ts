/**
 * A look at what is held. Each tab goes to a page of its own that is the same at each look, with
 * glossary and settings as they came; so figures compare, and the marks are known by hand.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Lab } from '../bench/browsers/lab.ts';
import type { Page } from '../e2e/browsers/driver.ts';
import { expectedMarks } from '../e2e/expected-marks.ts';
import { hold } from './in-page.ts';
import { putBack, type Soaking } from './reader.ts';
import type { Sample } from './verdict.ts';

export const references = ['articles/zh-hans.html', 'articles/en.html', 'pages/frames.html'];

/** How long (ms) a page that is held still may be read for what it did last. */
const settling = 1_000;

/** `still` is measured as it stands, but held. `complain` is told of marks that are not right. */
export async function look(
  lab: Lab,
  soaking: Soaking,
  still: Page,
  complain: (what: string) => void,
): Promise<Sample> {
  await putBack(soaking);
  const sample: Sample = {};
  for (const [index, tab] of soaking.tabs.entries()) {
    const reference = references[index] ?? '';
    await tab.show();
    await tab.goto(soaking.url(`/${reference}`, tab));
    await checkMarks(tab, reference, complain);
    await measure(lab, tab, `tab ${index + 1}`, sample);
  }
  await still.show();
  await still.evaluate(hold, true);
  await sleep(settling);
  await measure(lab, still, 'resident', sample);
  await still.evaluate(hold, false);
  // Firefox measures all pages of the extension with the background.
  if (lab.name === 'Chromium') await measure(lab, soaking.desk, 'table', sample);
  const { heap, all } = await lab.backgroundMemory();
  return { ...sample, 'background heap': heap, 'background all': all };
}

async function measure(lab: Lab, page: Page, name: string, sample: Sample): Promise<void> {
  // What the first collection let go of may have held more.
  await lab.memory(page);
  const { heap, all } = await lab.memory(page);
  sample[`${name} heap`] = heap;
  sample[`${name} all`] = all;
  for (const [what, count] of Object.entries((await lab.treeSize?.(page)) ?? {}))
    sample[`${name} ${what}`] = count;
}

async function checkMarks(
  tab: Page,
  reference: string,
  complain: (what: string) => void,
): Promise<void> {
  const expected = expectedMarks(reference);
  const texts = async () => (await tab.marks()).map(({ text }) => text);
  let marks = await texts();
  for (const end = Date.now() + 10_000; Date.now() < end && !isDeepStrictEqual(marks, expected); )
    marks = await texts();
  if (!isDeepStrictEqual(marks, expected))
    complain(`${reference} has ${marks.length} marks, not ${expected.length}: ${marks}`);
}
