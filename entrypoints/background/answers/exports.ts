/** What was exported when. */
import { setExported } from '../../../glossary/store/exports.ts';
import { glossary } from '../glossary.ts';
import { write } from '../write.ts';
import type { Answers } from './answer.ts';

export const exports: Pick<Answers, 'exportState' | 'exported'> = {
  async exportState() {
    return (await glossary()).exportState();
  },

  async exported() {
    await write(
      (db) => setExported(db, new Date()),
      () => undefined,
    );
  },
};
