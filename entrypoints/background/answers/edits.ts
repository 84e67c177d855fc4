/** Changes by hand. What a page may ask for, a forged question may too: it is bounded, and can be undone. */
import { undo } from '../../../glossary/store/changes.ts';
import { keep, remove, save, saveAll, tag } from '../../../glossary/store/edits.ts';
import type { Change } from '../../../utils/messages.ts';
import { requireTellable } from '../asked-glossary.ts';
import { cleanContext } from '../clean-context.ts';
import { knownSettings } from '../known-settings.ts';
import { pace } from '../pace.ts';
import { write } from '../write.ts';
import type { Answers } from './answer.ts';

export const edits: Pick<Answers, 'keep' | 'undo' | 'save' | 'saveAll' | 'remove' | 'tag'> = {
  async keep({ conceptId, context }, sender) {
    pace('keep', sender);
    await requireTellable(conceptId, sender);
    const { saveContext } = await knownSettings();
    const isPrivate = sender.tab?.incognito ?? false;
    const met = saveContext && !isPrivate ? cleanContext(context) : undefined;
    const asker = `${sender.tab?.id}.${sender.frameId}`;
    return made(await write((db) => keep(db, conceptId, met, asker, new Date()), idsOf));
  },

  async undo({ change }) {
    await write(
      (db) => undo(db, change),
      (ids) => ids,
    );
  },

  async save({ concept }) {
    const { change, id } = await write((db) => save(db, concept, new Date()), idsOf);
    return { change, id };
  },

  async saveAll({ concepts }) {
    return made(await write((db) => saveAll(db, concepts, new Date()), idsOf));
  },

  async remove({ ids }) {
    return made(await write((db) => remove(db, ids, new Date()), idsOf));
  },

  async tag({ ids, add, remove: taken }) {
    return made(await write((db) => tag(db, ids, { add, remove: taken }, new Date()), idsOf));
  },
};

function idsOf({ ids }: { ids: string[] }): string[] {
  return ids;
}

function made({ change }: Change): Change {
  return { change };
}
