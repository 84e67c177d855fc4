/**
 * Keeps the card beside its mark: next to its lines and over none if there is room, inside the viewport, along
 * with scrolling, zooming and a page that moves. A frozen card (pinned, or its mark just muted)
 * stays where it is, but stays inside the viewport too.
 */
import {
  autoUpdate,
  computePosition,
  hide,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import type { Host } from './host.ts';
import {
  AMPLE_HEIGHT,
  GAP,
  LEAST_HEIGHT,
  LOW_HEIGHT,
  MARGIN,
  MAX_HEIGHT_EM,
  WATCH_MS,
} from './limits.ts';
import { around, boxAt, flows, overlap } from './mark-box.ts';
import { type Box, chooseSide, type Side, type Size } from './side.ts';

interface Following {
  host: Host;
  /** The card inside the host; the part of it that scrolls, and the one that does not. */
  panel: HTMLElement;
  content: HTMLElement;
  bar: HTMLElement;
  /** Client rects of the mark; empty once it has gone. */
  rects(): Box[];
  near: Element;
  isFrozen(): boolean;
  /** The mark has gone or scrolled out of sight. */
  onLost(): void;
  signal: AbortSignal;
}

export interface Placement {
  readonly side: Side;
  /** The mark's rects where the card last saw them. */
  readonly lines: Box[];
}

export function follow(following: Following): Placement {
  const { host, panel, near, signal } = following;
  const placement = { side: 'bottom' as Side, lines: following.rects() };
  let isPlaced = false;
  let turn = 0;

  const update = async () => {
    if (!following.isFrozen()) placement.lines = following.rects();
    if (placement.lines.length === 0) return following.onLost();
    const mine = ++turn;
    const spot = await findSpot(following, placement.lines, isPlaced ? placement.side : undefined);
    if (signal.aborted || mine !== turn) return;
    if (spot.isHidden && isPlaced && !following.isFrozen()) return following.onLost();
    placement.side = spot.side;
    panel.style.maxHeight = `${spot.maxHeight}px`;
    panel.classList.toggle('low', spot.maxHeight < LOW_HEIGHT);
    host.moveTo(spot.card.left, spot.card.top);
    panel.classList.add('placed');
    isPlaced ||= !spot.isHidden;
  };

  const stop = autoUpdate(
    markAs(() => around(placement.lines), near),
    host.element,
    update,
  );
  const watch = setInterval(() => {
    if (!following.isFrozen() && isMoved(following.rects(), placement.lines)) update();
  }, WATCH_MS);
  signal.addEventListener('abort', () => {
    stop();
    clearInterval(watch);
  });
  return placement;
}

interface Spot {
  card: Box;
  side: Side;
  maxHeight: number;
  /** None of the mark's lines is in sight. */
  isHidden: boolean;
}

/**
 * Beside the last run of lines if the card covers no other line there, else beside an earlier one,
 * else outside all of them.
 */
async function findSpot(
  following: Following,
  lines: Box[],
  current: Side | undefined,
): Promise<Spot> {
  const isVertical = getComputedStyle(following.near).writingMode.startsWith('vertical');
  const runs = flows(lines, isVertical).reverse();
  for (const run of runs.length > 1 ? runs : []) {
    const spot = await spotBeside(run, following, isVertical, current);
    if (!lines.some((line) => overlap(line, spot.card))) return spot;
  }
  const spot = await spotBeside(lines, following, isVertical, current);
  return spot.maxHeight < LEAST_HEIGHT ? over(spot) : spot;
}

/** In a frame of a line or two a card beside the mark would be a sliver: it takes the whole height. */
function over(spot: Spot): Spot {
  const { top, bottom } = viewport();
  const height = Math.max(0, Math.min(bottom - top - 2 * MARGIN, AMPLE_HEIGHT));
  const card = { ...spot.card, top: top + MARGIN, bottom: top + MARGIN + height };
  return { ...spot, card, maxHeight: height };
}

async function spotBeside(
  flow: Box[],
  { host, panel, content, bar, near }: Following,
  isVertical: boolean,
  current: Side | undefined,
): Promise<Spot> {
  const most = MAX_HEIGHT_EM * Number.parseFloat(getComputedStyle(panel).fontSize);
  const wanted = naturalSize(panel, content, bar);
  wanted.height = Math.min(wanted.height, most);
  const side = chooseSide(around(flow), wanted, viewport(), isVertical, current);

  let maxHeight = most;
  const { x, y, middlewareData } = await computePosition(
    markAs(() => boxAt(side, flow), near),
    host.element,
    {
      placement: `${side}-start`,
      strategy: 'fixed',
      middleware: [
        offset(GAP),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply({ availableHeight, availableWidth }) {
            maxHeight = Math.max(0, Math.min(most, availableHeight));
            panel.style.maxHeight = `${maxHeight}px`;
            panel.style.maxWidth = `${availableWidth}px`;
          },
        }),
        hide(),
      ],
    },
  );
  const card = { left: x, top: y, right: x + panel.offsetWidth, bottom: y + panel.offsetHeight };
  return { card, side, maxHeight, isHidden: middlewareData.hide?.referenceHidden ?? false };
}

/** The size of the card with room enough. */
function naturalSize(panel: HTMLElement, content: HTMLElement, bar: HTMLElement): Size {
  panel.style.maxWidth = '';
  return {
    width: panel.offsetWidth,
    height: panel.offsetHeight - panel.clientHeight + content.scrollHeight + bar.offsetHeight,
  };
}

/** What can be seen of the page, in client coordinates; `innerWidth` would count scroll bars. */
function viewport(): Box {
  const { offsetLeft, offsetTop, width, height } = visualViewport ?? {
    offsetLeft: 0,
    offsetTop: 0,
    width: document.documentElement.clientWidth,
    height: document.documentElement.clientHeight,
  };
  return {
    left: offsetLeft,
    top: offsetTop,
    right: offsetLeft + width,
    bottom: offsetTop + height,
  };
}

function isMoved(now: Box[], before: Box[]): boolean {
  return (
    now.length !== before.length ||
    now.some(({ left, top, right, bottom }, i) => {
      const was = before[i];
      return left !== was?.left || top !== was.top || right !== was.right || bottom !== was.bottom;
    })
  );
}

/** The mark as Floating UI wants it; `near` tells it what can scroll and clip. */
function markAs(box: () => Box, near: Element): VirtualElement {
  return {
    contextElement: near,
    getBoundingClientRect() {
      const { left, top, right, bottom } = box();
      return new DOMRect(left, top, right - left, bottom - top);
    },
  };
}
