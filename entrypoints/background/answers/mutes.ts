/** What the reader does not want marked, and what is wrong with the store. */
import { browser } from 'wxt/browser';
import type { Concept } from '../../../glossary/concept.ts';
import { preferred } from '../../../glossary/display/counterpart.ts';
import { scriptOf } from '../../../glossary/display/script.ts';
import { Refusal } from '../../../glossary/store/refusal.ts';
import { t } from '../../../utils/i18n.ts';
import type { Status } from '../../../utils/messages.ts';
import { isOwnPage } from '../admission.ts';
import { requireTellable } from '../asked-glossary.ts';
import { beginAnew, type Glossary, glossary, retryStore } from '../glossary.ts';
import { isLost, lossSeen } from '../loss.ts';
import { pace } from '../pace.ts';
import { tellEveryTab, tellOwnPages } from '../tabs.ts';
import type { Answers } from './answer.ts';

export const mutes: Pick<
  Answers,
  'mute' | 'unmute' | 'muteAll' | 'status' | 'beginAnew' | 'lossSeen'
> = {
  async mute({ conceptId, site = '' }, sender) {
    const present = await glossary();
    if (!isOwnPage(sender, browser.runtime.getURL('/'))) {
      pace('mute', sender);
      // Not so our own pages: a backup may hold mutes of concepts that a later version brings back.
      await requireTellable(conceptId, sender);
      const [known] = await present.concepts([conceptId]);
      if (!known) throw new Refusal('unknownConcept', conceptId);
    }
    await present.mute([conceptId], site);
    tellOf([conceptId]);
  },

  async unmute({ conceptId, site = '' }, sender) {
    if (!isOwnPage(sender, browser.runtime.getURL('/'))) pace('mute', sender);
    await (await glossary()).unmute(conceptId, site);
    tellOf([conceptId]);
  },

  async muteAll({ ids, muted }) {
    const present = await glossary();
    await (muted ? present.mute(ids, '') : present.unmuteAll(ids));
    tellOf(ids);
  },

  async status() {
    if (await retryStore()) tellOf('all');
    const present = await glossary();
    return {
      ...(present.problem && { storeProblem: present.problem }),
      ...((await isLost()) && { lost: true as const }),
      muted: await mutedTerms(present),
    };
  },

  async beginAnew() {
    if (await beginAnew()) tellOf('all');
    return { open: (await glossary()).problem === undefined };
  },

  async lossSeen() {
    await lossSeen();
    return undefined;
  },
};

/** Nobody waits for the tabs: one that hangs would hold up the answer. */
function tellOf(ids: string[] | 'all'): void {
  void tellEveryTab({ notice: 'glossaryChanged' });
  void tellOwnPages(ids);
}

/**
 * Under the ids of the concepts that are shown: for an original its copy. Without the concepts that are
 * gone: a name for them is gone too, and nothing of them is marked.
 */
async function mutedTerms({ mutes, copies, concepts }: Glossary): Promise<Status['muted']> {
  const copyOf = new Map([...copies].map(([copy, original]) => [original, copy]));
  const shown = mutes.map((muted) => ({
    ...muted,
    conceptId: copyOf.get(muted.conceptId) ?? muted.conceptId,
  }));
  const known = await concepts([...new Set(shown.map(({ conceptId }) => conceptId))]);
  const termsOf = new Map(known.map((concept) => [concept.id, bothTerms(concept)]));
  return shown.flatMap(({ conceptId, site }) => {
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
