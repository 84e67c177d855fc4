/** The page side: where marking is on, the page is marked; popup, panel and toolbar button learn what is. All of it ends by one signal. */
import { ask, ExtensionGoneError } from '../../utils/ask.ts';
import type { Ask } from '../../utils/card.ts';
import { removeDeadCards } from './dead-cards.ts';
import { ContentScriptContext, type Life } from './life.ts';
import { Counted } from './list/counted.ts';
import { PageLink } from './list/page-link.ts';
import { type MarkedPage, markPage } from './mark-page.ts';
import { removeLeftovers } from './marks/mark-style.ts';
import { hearNotices } from './notices.ts';
import { surroundings } from './pointing/surroundings.ts';
import { isReadable } from './readable.ts';
import { addressOf } from './site.ts';
import { whileOn } from './switch.ts';
import { onceWrittenAnew } from './written-anew.ts';

/** Until the script's life ends, or the page gets another document. */
export function begin(life: Life): void {
  if (!isReadable(document)) return;
  removeLeftovers();
  removeDeadCards();
  const { signal } = life;
  onceWrittenAnew(() => begin(new ContentScriptContext()), signal);
  // Also where nothing is marked: the reader asks for it by hand.
  hearNotices({ askSurroundings: surroundings }, signal);

  const ask = untilGone(life);
  let marked: MarkedPage | undefined;
  const changed = () => {
    link.changed();
    counted.changed();
  };
  const page = whileOn(
    () => addressOf(window),
    (state, whileSo) => {
      marked = markPage(life, { ask, state, changed, signal: whileSo });
      whileSo.addEventListener('abort', () => {
        marked = undefined;
      });
      return marked;
    },
    changed,
    signal,
  );
  const link = new PageLink({
    state() {
      if (page.state === 'off' || page.state === 'paused') return page.state;
      return marked && !marked.isReading ? 'read' : 'reading';
    },
    marked: () => marked,
    pause: (paused) => page.pause(paused),
    signal,
  });
  const counted = new Counted({
    ask,
    marks: () => marked?.marks,
    isWanted: () => page.settings.badge,
    signal,
  });
}

/** An orphan of a reloaded extension goes quiet with its first question. */
function untilGone(life: Life): Ask {
  return async (name, question) => {
    try {
      return await ask(name, question);
    } catch (error) {
      if (error instanceof ExtensionGoneError) life.abort();
      throw error;
    }
  };
}
