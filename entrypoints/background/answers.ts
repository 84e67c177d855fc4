/** The answer to each question of `utils/messages.ts`. */
import { type Browser, browser } from 'wxt/browser';
import { reportUnits } from '../../glossary/bundled/glossary.ts';
import type { Concept } from '../../glossary/concept.ts';
import { matchTexts, nestedConcepts } from '../../glossary/matching/match.ts';
import { silencer } from '../../glossary/store/mutes.ts';
import type { CardEntry, Questions } from '../../utils/messages.ts';
import { loadSettings } from '../../utils/settings.ts';
import { type Glossary, glossary, reopenGlossary } from './glossary.ts';
import { tellEveryTab } from './tabs.ts';
import { judgeFor } from './words.ts';

type Answers = {
  [Name in keyof Questions]: (
    question: Questions[Name]['question'],
    sender: Browser.runtime.MessageSender,
  ) => Promise<Questions[Name]['answer']>;
};

export const answers: Answers = {
  async match({ texts, site, pageHasTerm }) {
    const [{ lexicon, mutes }, settings] = await Promise.all([glossary(), loadSettings()]);
    const isSilenced = silencer(mutes);
    return matchTexts(lexicon, texts, {
      general: settings.markGeneral,
      isMuted: (conceptId) => isSilenced(conceptId, site),
      pageHasTerm,
      judge: await judgeFor(lexicon),
    });
  },

  async lookUp({ conceptIds, text }) {
    const present = await glossary();
    const judge = await judgeFor(present.lexicon);
    const nestedIds = nestedConcepts(present.lexicon, text, { judge });
    const [concepts, nested] = await Promise.all([
      present.concepts(conceptIds),
      present.concepts(nestedIds.filter((id) => !conceptIds.includes(id))),
    ]);
    return { entries: concepts.map(cardEntry), nested };
  },

  async loadCard(_question, { tab, frameId }) {
    if (tab?.id === undefined) return;
    await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [frameId ?? 0] },
      files: ['/card.js'],
    });
  },

  async mute({ conceptId, site }) {
    await (await glossary()).mute(conceptId, site);
    await tellGlossaryChanged();
  },

  async unmute({ conceptId, site }) {
    await (await glossary()).unmute(conceptId, site);
    await tellGlossaryChanged();
  },

  async status() {
    if ((await glossary()).problem) reopenGlossary();
    const present = await glossary();
    return {
      revision: present.lexicon.revision,
      storeProblem: present.problem,
      muted: await mutedTerms(present),
    };
  },
};

async function tellGlossaryChanged(): Promise<void> {
  const { lexicon } = await glossary();
  await tellEveryTab({ notice: 'glossaryChanged', revision: lexicon.revision });
}

function cardEntry(concept: Concept): CardEntry {
  const units = (concept.units ?? []).map((id) => reportUnits.get(id));
  return { concept, units: units.filter((unit) => unit !== undefined) };
}

async function mutedTerms(present: Glossary): Promise<Questions['status']['answer']['muted']> {
  const concepts = await present.concepts(present.mutes.map(({ conceptId }) => conceptId));
  const termOf = new Map(concepts.map((concept) => [concept.id, firstTerm(concept)]));
  return present.mutes.map(({ conceptId, site }) => ({
    conceptId,
    ...(site && { site }),
    term: termOf.get(conceptId) ?? conceptId,
  }));
}

function firstTerm(concept: Concept): string | undefined {
  return concept.languages.flatMap(({ terms }) => terms)[0]?.term;
}
