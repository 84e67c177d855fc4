/** The answer to each question of `utils/messages.ts`. */
import { type Browser, browser } from 'wxt/browser';
import { reportUnits } from '../../glossary/bundled/glossary.ts';
import type { Concept } from '../../glossary/concept.ts';
import { preferred } from '../../glossary/display/counterpart.ts';
import { scriptOf } from '../../glossary/display/script.ts';
import { matchTexts, nestedConcepts } from '../../glossary/matching/match.ts';
import { silencer } from '../../glossary/store/mutes.ts';
import { t } from '../../utils/i18n.ts';
import type { CardEntry, Questions, Status } from '../../utils/messages.ts';
import { loadSettings } from '../../utils/settings.ts';
import { type Glossary, glossary, retryStore } from './glossary.ts';
import { tellEveryTab } from './tabs.ts';
import { judgeFor } from './words.ts';

type Answers = {
  [Name in keyof Questions]?: (
    question: Questions[Name]['question'],
    sender: Browser.runtime.MessageSender,
  ) => Promise<Questions[Name]['answer']>;
};

export const answers: Answers = {
  async match({ texts, site, pageEvidence }) {
    const [{ lexicon, mutes }, settings] = await Promise.all([glossary(), loadSettings()]);
    const isSilenced = silencer(mutes);
    return matchTexts(lexicon, texts, {
      general: settings.markGeneral,
      isMuted: (conceptId) => isSilenced(conceptId, site),
      pageEvidence,
      judge: await judgeFor(lexicon, texts),
    });
  },

  async lookUp({ conceptIds, text }) {
    const present = await glossary();
    const judge = await judgeFor(present.lexicon, [text]);
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
    if (await retryStore()) await tellGlossaryChanged();
    const present = await glossary();
    return {
      ...(present.problem && { storeProblem: present.problem }),
      muted: await mutedTerms(present),
    };
  },
};

function tellGlossaryChanged(): Promise<void> {
  return tellEveryTab({ notice: 'glossaryChanged' });
}

function cardEntry(concept: Concept): CardEntry {
  const units = (concept.units ?? []).map((id) => reportUnits.get(id));
  return { concept, units: units.filter((unit) => unit !== undefined) };
}

/** Without the concepts that are gone: a name for them is gone too, and nothing of them is marked. */
async function mutedTerms({ mutes, concepts }: Glossary): Promise<Status['muted']> {
  const known = await concepts(mutes.map(({ conceptId }) => conceptId));
  const termsOf = new Map(known.map((concept) => [concept.id, bothTerms(concept)]));
  return mutes.flatMap(({ conceptId, site }) => {
    const terms = termsOf.get(conceptId);
    return terms ? [{ conceptId, ...(site && { site }), terms }] : [];
  });
}

/** The Chinese, in the reader's script, and the English. */
function bothTerms(concept: Concept): Status['muted'][number]['terms'] {
  return [preferred(concept, scriptOf(t('language')) ?? 'zh-Hans'), preferred(concept, 'en')]
    .filter((term) => term !== undefined)
    .map(({ text, lang }) => ({ text, lang }));
}
