/** The language of a list of terms by its letters, where the file does not say. */
import { chineseTag, languageTag } from './language-tags.ts';

/** Terms that must agree: a Chinese column may hold a few names in Latin letters. */
const MAJORITY = 0.6;

/** Chinese, in the script of its characters, or English; nothing where most terms are neither. */
export function guessLanguage(terms: readonly string[]): string | undefined {
  const filled = terms.filter((term) => /\p{L}/u.test(term));
  if (filled.length === 0 || filled.some(isKana)) return undefined;
  const chinese = filled.filter((term) => /\p{Script=Han}/u.test(term));
  if (chinese.length >= filled.length * MAJORITY) return chineseTag(chinese);
  const latin = filled.filter((term) => !/[^\P{L}\p{Script=Latin}]/u.test(term));
  return latin.length >= filled.length * MAJORITY ? 'en' : undefined;
}

/** Whether these are not terms but language codes, one a row, as DeepL and Immersive Translate write. */
export function areLanguageCodes(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return (
    filled.length > 0 &&
    filled.every((cell) => /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i.test(cell) && languageTag(cell))
  );
}

function isKana(term: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(term);
}
