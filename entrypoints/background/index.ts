/**
 * Answers the pages' questions. The worker may die at any moment, so every listener is registered in
 * the first turn and nothing is remembered that the store does not hold.
 */
import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Envelope, QuestionMessage, Questions } from '../../utils/messages.ts';
import { isAdmitted, isOwnPage } from './admission.ts';
import { answers } from './answers.ts';
import { showBadges } from './badge.ts';
import { obeyCommands } from './commands.ts';
import { expectWrite } from './expected-write.ts';
import { marking } from './glossary.ts';
import { offerMenus } from './menus.ts';
import { reachOpenTabs } from './open-tabs.ts';
import { failure } from './refusals.ts';
import { inTurn } from './turns.ts';
import { bringUsualLook } from './usual-look.ts';

export default defineBackground(() => {
  const own = { id: browser.runtime.id, pages: browser.runtime.getURL('/') };

  browser.runtime.onMessage.addListener((message, sender, reply) => {
    if (!isAdmitted(message, sender, own)) return;
    const isOwn = isOwnPage(sender, own.pages);
    const answered = isOwn
      ? answer(message, sender)
      : inTurn(sender.tab?.id, () => answer(message, sender));
    answered.catch(failure).then(reply);
    if (isOwn) expectWrite();
    return true;
  });

  obeyCommands();
  offerMenus();
  showBadges();
  reachOpenTabs();
  bringUsualLook();

  // Seeds the store and compiles right after installation, so that the first page need not wait for it.
  browser.runtime.onInstalled.addListener(() => void marking());
});

async function answer<Name extends keyof Questions>(
  { name, question }: Extract<QuestionMessage, { name: Name }>,
  sender: Browser.runtime.MessageSender,
): Promise<Envelope> {
  try {
    return { ok: true, answer: await answers[name](question, sender) };
  } catch (error) {
    return failure(error);
  }
}
