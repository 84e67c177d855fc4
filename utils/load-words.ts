/** The words of a language out of the package: for the background and our own pages, which may read it. */
import { speakWith, type Words } from './i18n.ts';
import type { Language } from './languages.ts';

/** To be awaited before anything is drawn, and again when the reader chooses another language. */
export async function speak(language: 'auto' | Language): Promise<void> {
  speakWith(language === 'auto' ? undefined : await wordsOf(language));
}

/** Nothing if they cannot be read: the language of the browser is better than none. */
export async function wordsOf(language: Language): Promise<Words | undefined> {
  try {
    const response = await fetch(`/_locales/${language}/messages.json`);
    return (await response.json()) as Words;
  } catch {
    return undefined;
  }
}
