/** What the card shows, and its script. */
import { browser } from 'wxt/browser';
import { reportUnits } from '../../../glossary/bundled/glossary.ts';
import type { Concept } from '../../../glossary/concept.ts';
import { nestedConcepts } from '../../../glossary/matching/match.ts';
import type { CardEntry } from '../../../utils/messages.ts';
import { markingFor } from '../asked-glossary.ts';
import { cardWords } from '../card-words.ts';
import { judgeFor } from '../words.ts';
import type { Answers } from './answer.ts';

export const cards: Pick<Answers, 'lookUp' | 'loadCard'> = {
  async lookUp({ conceptIds, text }, sender) {
    const { lexicon, glossary } = await markingFor(sender);
    const judge = await judgeFor(lexicon, [text]);
    const nestedIds = nestedConcepts(lexicon, text, { judge });
    const [concepts, nested, words] = await Promise.all([
      glossary.shown(conceptIds),
      glossary.shown(nestedIds.filter((id) => !conceptIds.includes(id))),
      cardWords(),
    ]);
    return { entries: concepts.map(cardEntry), nested, ...(words && { words }) };
  },

  async loadCard(_question, { tab, frameId }) {
    if (tab?.id === undefined) return;
    await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [frameId ?? 0] },
      files: ['/card.js'],
    });
  },
};

function cardEntry(concept: Concept): CardEntry {
  const units = (concept.units ?? []).map((id) => reportUnits.get(id));
  return { concept, units: units.filter((unit) => unit !== undefined) };
}
