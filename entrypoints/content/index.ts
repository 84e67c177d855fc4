/** The page side: reads the page, marks its terms, opens their cards. All of it ends by one signal. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask, ExtensionGoneError } from '../../utils/ask.ts';
import type { Ask } from '../../utils/card.ts';
import { removeLeftovers } from './marks/mark-style.ts';
import { type Mark, Marks } from './marks/marks.ts';
import { Paint } from './marks/paint.ts';
import { hearNotices } from './notices.ts';
import { CardOpener } from './pointing/card-opener.ts';
import { contextOf } from './pointing/context.ts';
import { markAt } from './pointing/hit-test.ts';
import { followPointer } from './pointing/hover.ts';
import { openCardByKey } from './pointing/keyboard.ts';
import { surroundings } from './pointing/surroundings.ts';
import { answerTaps } from './pointing/tap.ts';
import { quietly } from './quietly.ts';
import { isReadable } from './readable.ts';
import { PageObserver } from './reading/observer.ts';
import { Scanner } from './reading/scanner.ts';
import { siteOf } from './site.ts';
import { type SettingsNow, whileOn } from './switch.ts';

/** How often (ms) we look whether the extension is still there and the page has left our marks in place. */
const beat = 2_000;

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // A page that reads every message as its own would log an error for ours.
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (!isReadable(document)) return;
    removeLeftovers();
    const site = siteOf(location);
    // Also where nothing is marked: the reader asks for it by hand.
    hearNotices({ askSurroundings: surroundings }, ctx.signal);
    quietly(whileOn(site, (state, signal) => markPage(ctx, site, state, signal), ctx.signal));
  },
});

function markPage(
  ctx: ContentScriptContext,
  site: string,
  state: SettingsNow,
  signal: AbortSignal,
) {
  const ask = untilGone(ctx);
  const marks = new Marks(() => paint.due());
  const paint = new Paint(marks, signal);
  const scanner = new Scanner({ ask, marks, site, foundRoot: (root) => page.follow(root), signal });
  const page = new PageObserver(marks, scanner, signal);

  const context = (mark: Mark) => (state.settings.saveContext ? contextOf(mark) : undefined);
  const settings = () => state.settings;
  const opener = new CardOpener({ ask, marks, paint, site, context, settings, signal });
  const find = (x: number, y: number) => markAt(x, y, marks, paint.roots);
  followPointer(opener, find, signal);
  answerTaps(opener, find, signal);

  const refresh = () => {
    opener.forget();
    scanner.forget();
  };
  const openCard = () => quietly(openCardByKey(marks, paint, opener));
  hearNotices({ glossaryChanged: refresh, openCard }, signal);

  const heart = ctx.setInterval(() => paint.restore(), beat);
  signal.addEventListener('abort', () => clearInterval(heart));

  page.follow(document);
  scanner.scan();
  return { refresh };
}

/** An orphan of a reloaded extension goes quiet with its first question. */
function untilGone(ctx: ContentScriptContext): Ask {
  return async (name, question) => {
    try {
      return await ask(name, question);
    } catch (error) {
      if (error instanceof ExtensionGoneError) ctx.abort();
      throw error;
    }
  };
}
