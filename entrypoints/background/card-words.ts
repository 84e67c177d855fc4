/** The sentences of the card in the language the reader chose: a page's own script cannot read the package. */
import type { Words } from '../../utils/i18n.ts';
import type { Language } from '../../utils/languages.ts';
import { wordsOf } from '../../utils/load-words.ts';
import { knownSettings } from './known-settings.ts';

/** A card needs a tenth of all words; they travel with each look-up. */
const ofCards = /^(?:language$|(?:card|status|subject|tier)[A-Z])/;

let known: { language: Language; words: Promise<Words | undefined> } | undefined;

/** Nothing where the browser's language is the one. */
export async function cardWords(): Promise<Words | undefined> {
  const { language } = await knownSettings();
  if (language === 'auto') return undefined;
  if (known?.language !== language) known = { language, words: cardWordsOf(language) };
  return await known.words;
}

async function cardWordsOf(language: Language): Promise<Words | undefined> {
  const words = await wordsOf(language);
  return words && Object.fromEntries(Object.entries(words).filter(([key]) => ofCards.test(key)));
}
