/** How many terms pages have, for their toolbar buttons. */
import { count } from '../badge.ts';
import type { Answers } from './answer.ts';

export const counts: Pick<Answers, 'counted'> = {
  async counted({ keys, since }, { tab, frameId = 0 }) {
    if (tab?.id !== undefined) await count(tab.id, { frame: frameId, keys, since });
    return undefined;
  },
};
