/** Marks one page: reads it, paints its terms, opens their cards, until the signal aborts. */
import type { Ask } from '../../utils/card.ts';
import { markSameTerms } from '../../utils/marked-terms.ts';
import type { Settings } from '../../utils/settings.ts';
import { whenGoneBackTo } from './gone-back.ts';
import type { Life } from './life.ts';
import { followEditing } from './marks/editing.ts';
import type { Mark } from './marks/mark.ts';
import { Marks } from './marks/marks.ts';
import { Paint } from './marks/paint.ts';
import { hearNotices } from './notices.ts';
import { CardOpener } from './pointing/card-opener.ts';
import { contextOf } from './pointing/context.ts';
import { markAt } from './pointing/hit-test.ts';
import { followPointer } from './pointing/hover.ts';
import { openCardByKey, stepByKey } from './pointing/keyboard.ts';
import { inReachNow } from './pointing/reach.ts';
import { answerTaps } from './pointing/tap.ts';
import { quietly } from './quietly.ts';
import { PageObserver } from './reading/observer.ts';
import { Scanner } from './reading/scanner.ts';
import { siteOf } from './site.ts';
import type { SettingsNow } from './switch.ts';

/** How often (ms) we look whether the extension is still there and the page has left our marks in place. */
const beat = 2_000;

export interface MarkedPage {
  readonly marks: Marks;
  readonly paint: Paint;
  readonly isReading: boolean;
  changed(before: Settings): void;
}

interface Parts {
  ask: Ask;
  state: SettingsNow;
  /** Called when there may be other marks than before, and when all is read. */
  changed(): void;
  signal: AbortSignal;
}

export function markPage(life: Life, { ask, state, changed, signal }: Parts): MarkedPage {
  const site = siteOf(location);
  const settings = () => state.settings;
  const marks = new Marks(() => {
    paint.due();
    changed();
  });
  const paint = new Paint(marks, settings, signal);
  const foundRoot = (root: ShadowRoot) => page.follow(root);
  const settled = () => {
    paint.read();
    changed();
  };
  const scanner = new Scanner({ ask, marks, site, foundRoot, settled, signal });
  const page = new PageObserver(marks, scanner, signal);

  const context = (mark: Mark) => (state.settings.saveContext ? contextOf(mark) : undefined);
  const opener = new CardOpener({ ask, marks, paint, site, context, settings, signal });
  const find = (x: number, y: number) => {
    const mark = markAt(x, y, marks, paint.roots);
    return mark && paint.shows(mark) && inReachNow()(mark) ? mark : undefined;
  };
  followPointer(opener, find, () => state.settings.cardDelay, signal);
  answerTaps(opener, find, signal);

  const refresh = () => {
    opener.forget();
    scanner.forget();
  };
  hearNotices(
    {
      glossaryChanged: refresh,
      openCard: () => quietly(openCardByKey(marks, paint, opener)),
      nextTerm: () => quietly(stepByKey('next', paint, opener)),
      previousTerm: () => quietly(stepByKey('previous', paint, opener)),
    },
    signal,
  );

  // Of what changed while the page was left it was not told.
  whenGoneBackTo(refresh, signal);

  let isEditing = false;
  const hideWhileEditing = () => paint.hide(isEditing && state.settings.hideWhileEditing);
  followEditing((value) => {
    isEditing = value;
    hideWhileEditing();
  }, signal);

  // By hand: that of the context would hold us, and the page's nodes, after the signal has aborted.
  const heart = setInterval(() => {
    if (life.isValid) paint.restore();
  }, beat);
  signal.addEventListener('abort', () => clearInterval(heart));

  page.follow(document);
  scanner.scan();
  return {
    marks,
    paint,
    get isReading() {
      return scanner.isReading;
    },
    changed(before) {
      if (!markSameTerms(before, state.settings)) refresh();
      paint.changed();
      hideWhileEditing();
      changed();
    },
  };
}
