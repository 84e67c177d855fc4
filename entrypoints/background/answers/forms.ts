/** The form for a concept in its own small window, and the draft it is opened with. */
import { cleanContext } from '../clean-context.ts';
import { draftOf, openForm } from '../form-window.ts';
import { pace } from '../pace.ts';
import { selectedText } from '../selected-text.ts';
import type { Answers } from './answer.ts';

export const forms: Pick<Answers, 'openForm' | 'formDraft'> = {
  async openForm({ conceptId, text, context }, sender) {
    pace('openForm', sender);
    await openForm({
      conceptId,
      text: selectedText(text ?? ''),
      context: sender.tab?.incognito ? undefined : cleanContext(context),
    });
  },

  async formDraft({ key }) {
    return draftOf(key);
  },
};
