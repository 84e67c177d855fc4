/** Asks the background as the options page does: what is stored now, whatever a page shows. */
import type { browser } from 'wxt/browser';
import type { Concept } from '../../../glossary/concept.ts';
import type { Envelope, Questions } from '../../../utils/messages.ts';
import type { Page } from '../browsers/driver.ts';

declare const chrome: typeof browser;

/** `page` is one of the extension. */
export async function ask<Name extends keyof Questions>(
  page: Page,
  name: Name,
  question: Questions[Name]['question'],
): Promise<Questions[Name]['answer']> {
  const envelope = await page.evaluate(
    (name: string, question: unknown): Promise<Envelope> =>
      chrome.runtime.sendMessage({ name, question }),
    name as string,
    question as unknown,
  );
  if (!envelope.ok) throw new Error(envelope.error);
  return envelope.answer as Questions[Name]['answer'];
}

const most = 1_000;

/** The reader's own concepts, whole. */
export async function personalConcepts(page: Page): Promise<Concept[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const { rows, next } = await ask(page, 'rows', { limit: most, ...(after && { after }) });
    ids.push(...rows.filter(({ origin }) => origin === 'personal').map(({ id }) => id));
    if (next === undefined) break;
    after = next;
  }
  const concepts: Concept[] = [];
  for (let start = 0; start < ids.length; start += most)
    concepts.push(...(await ask(page, 'concepts', { ids: ids.slice(start, start + most) })));
  return concepts;
}

/** Their terms, as `茶叶蛋 = tea egg`, sorted. */
export async function personalTerms(page: Page): Promise<string[]> {
  return (await personalConcepts(page)).map(termsOf).toSorted();
}

export function termsOf({ languages }: Concept): string {
  return languages.map(({ terms }) => terms.map(({ term }) => term).join('|')).join(' = ');
}
