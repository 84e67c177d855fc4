/** What pages ask the background, counted by a listener of our own beside the extension's. */
import type { browser as wxtBrowser } from 'wxt/browser';
import type { Browser } from '../../e2e/browsers/driver.ts';

declare const chrome: typeof wxtBrowser;

export interface Asked {
  questions: number;
  /** Texts to be matched, and their UTF-16 units. */
  texts: number;
  units: number;
}

type Counting = { tifaBenchAsked?: Asked };

/** Starts counting, from nought if it counts already. */
export async function countMessages(browser: Browser): Promise<void> {
  await browser.runInBackground(() => {
    const counting = globalThis as Counting;
    const isNew = !counting.tifaBenchAsked;
    const asked = { questions: 0, texts: 0, units: 0 };
    counting.tifaBenchAsked = asked;
    if (!isNew) return;
    chrome.runtime.onMessage.addListener((message) => {
      const { tifaBenchAsked: now } = globalThis as Counting;
      if (!now || message?.name !== 'match') return;
      now.questions++;
      now.texts += message.question.texts.length;
      for (const text of message.question.texts) now.units += text.length;
    });
  });
}

export async function messagesCounted(browser: Browser): Promise<Asked> {
  return await browser.runInBackground(
    () => (globalThis as Counting).tifaBenchAsked ?? { questions: 0, texts: 0, units: 0 },
  );
}
