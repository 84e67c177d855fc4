/** What lists and the form read of the glossary. */
import { reportUnits } from '../../../glossary/bundled/glossary.ts';
import { glossary } from '../glossary.ts';
import type { Answers } from './answer.ts';

export const lists: Pick<Answers, 'rows' | 'rowsById' | 'concepts' | 'units'> = {
  async rows({ after, limit }) {
    return (await glossary()).rows(after, limit);
  },

  async rowsById({ ids, originals = false }) {
    return (await glossary()).rowsById(ids, originals);
  },

  async concepts({ ids }) {
    return (await glossary()).concepts(ids);
  },

  async units({ ids }) {
    return ids.map((id) => reportUnits.get(id)).filter((unit) => unit !== undefined);
  },
};
