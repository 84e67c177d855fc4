/** What answers look like, question by question. */
import type { Browser } from 'wxt/browser';
import type { Questions } from '../../../utils/messages.ts';

export type Answers = {
  [Name in keyof Questions]: (
    question: Questions[Name]['question'],
    sender: Browser.runtime.MessageSender,
  ) => Promise<Questions[Name]['answer']>;
};
