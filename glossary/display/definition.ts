/** A concept's definition in the language its reader reads best. */
import type { Concept, Sourced } from '../concept.ts';
import { otherScript, scriptOf } from './script.ts';

export function definition(
  concept: Concept,
  readerLang: string,
): (Sourced & { lang: string }) | undefined {
  const script = scriptOf(readerLang);
  const order = script ? [script, otherScript(script), 'en'] : ['en', 'zh-Hans', 'zh-Hant'];
  for (const lang of order) {
    const found = concept.languages.find((one) => one.lang === lang)?.definition;
    if (found) return { ...found, lang };
  }
  return undefined;
}
