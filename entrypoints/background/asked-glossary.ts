/**
 * The glossary as far as who asks may know of it. Who may not know of personal terms is answered out of
 * the packaged ones alone: they have a lexicon of their own, as terms that are only left out would
 * still be words for the judge and company for cues, and so show themselves in the marks of others.
 */
import type { Browser } from 'wxt/browser';
import type { Lexicon } from '../../glossary/matching/lexicon.ts';
import { Refusal } from '../../glossary/store/refusal.ts';
import { mayKnowPersonal } from './asker.ts';
import { type Glossary, glossary, marking } from './glossary.ts';
import { knownSettings } from './known-settings.ts';
import { packagedGlossary } from './packaged-glossary.ts';

type Asked = Pick<Glossary, 'mutes' | 'copies' | 'shown' | 'concepts'>;

let packaged: Promise<Glossary> | undefined;

/** What marks are found with for who asks, and what they are looked up in. */
export async function markingFor(
  sender: Browser.runtime.MessageSender,
): Promise<{ glossary: Asked; lexicon: Lexicon }> {
  if (mayKnowPersonal(await knownSettings(), sender)) return marking();
  const alone = await packagedAlone();
  return { glossary: alone, lexicon: await alone.lexicon() };
}

/** @throws Refusal `unknownConcept` for what who asks may not know of, as for what is not there. */
export async function requireTellable(
  conceptId: string,
  sender: Browser.runtime.MessageSender,
): Promise<void> {
  if (mayKnowPersonal(await knownSettings(), sender)) return;
  const [known] = await (await packagedAlone()).concepts([conceptId]);
  if (!known) throw new Refusal('unknownConcept', conceptId);
}

/** Muted is what the reader muted, also of a copy that they cannot be told of. */
async function packagedAlone(): Promise<Asked & Pick<Glossary, 'lexicon'>> {
  packaged ??= packagedGlossary();
  const [alone, { mutes, copies }] = await Promise.all([packaged, glossary()]);
  const ofOriginals = mutes.map((muted) => ({
    ...muted,
    conceptId: copies.get(muted.conceptId) ?? muted.conceptId,
  }));
  return { ...alone, mutes: ofOriginals };
}
