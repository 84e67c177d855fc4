/** The answer to each question of `utils/messages.ts`. */
import type { Answers } from './answers/answer.ts';
import { cards } from './answers/cards.ts';
import { counts } from './answers/counts.ts';
import { edits } from './answers/edits.ts';
import { exports } from './answers/exports.ts';
import { forms } from './answers/forms.ts';
import { imports } from './answers/imports.ts';
import { lists } from './answers/lists.ts';
import { marks } from './answers/marks.ts';
import { mutes } from './answers/mutes.ts';

export const answers: Answers = {
  ...marks,
  ...cards,
  ...mutes,
  ...edits,
  ...lists,
  ...forms,
  ...imports,
  ...exports,
  ...counts,
};
