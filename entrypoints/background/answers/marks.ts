/** What is marked, in pages and in the preview of the form. */
import type { Concept } from '../../../glossary/concept.ts';
import { compileLexicon } from '../../../glossary/matching/lexicon.ts';
import { matchTexts } from '../../../glossary/matching/match.ts';
import { sourceEnd, sourceStart, tidy } from '../../../glossary/matching/tidy.ts';
import { silencer } from '../../../glossary/store/mutes.ts';
import { validConcept } from '../../../glossary/store/valid-concept.ts';
import { isMarked } from '../../../utils/marked-terms.ts';
import { markingFor } from '../asked-glossary.ts';
import { marking } from '../glossary.ts';
import { knownSettings } from '../known-settings.ts';
import { judgeFor, judgeForBoth } from '../words.ts';
import type { Answers } from './answer.ts';

export const marks: Pick<Answers, 'match' | 'preview'> = {
  async match({ texts, site, pageEvidence }, sender) {
    const [{ lexicon, glossary }, settings] = await Promise.all([
      markingFor(sender),
      knownSettings(),
    ]);
    const isSilenced = silencer(glossary.mutes, glossary.copies);
    return matchTexts(lexicon, texts, {
      isMarked: (about) => isMarked(settings, about),
      isMuted: (conceptId) => isSilenced(conceptId, site),
      pageEvidence,
      judge: await judgeFor(lexicon, texts),
    });
  },

  async preview({ concept, text }) {
    return { spans: await spansIn(validConcept(concept), text) };
  },
};

/** As a page with this text would be marked: the rest of the glossary counts as words and as company. */
async function spansIn(concept: Concept, text: string): Promise<number[]> {
  const { lexicon } = await marking();
  const alone = compileLexicon([concept], 0);
  const tidied = tidy(text);
  const texts = [tidied.text];
  const options = {
    isMarked: () => true,
    isMuted: (id: string) => id === concept.id || id === concept.shadows,
    judge: await judgeForBoth(lexicon, alone, texts),
  };
  const { evidence } = matchTexts(lexicon, texts, { ...options, pageEvidence: [] });
  const { spans } = matchTexts(alone, texts, {
    ...options,
    isMuted: () => false,
    pageEvidence: evidence,
  });
  const ends: number[] = [];
  for (let i = 0; i < spans.length; i += 4) {
    ends.push(sourceStart(tidied, spans[i + 1] ?? 0), sourceEnd(tidied, spans[i + 2] ?? 0));
  }
  return ends;
}
