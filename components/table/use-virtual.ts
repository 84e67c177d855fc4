/** The few rows of a long list that are in view, all of one height. */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Rows made beyond those in view, so that scrolling shows no gaps. */
const OVERSCAN = 8;

interface Given {
  count: number;
  /** CSS px. */
  rowHeight: number;
  /** Of what sticks to the top of the scroller, in CSS px. */
  headHeight: number;
  scroller: { readonly current: HTMLElement | null };
  /** Made wherever it is: it may have the focus. */
  kept: number;
}

export interface Virtual {
  items: VirtualItem[];
  /** Of all rows, in CSS px. */
  height: number;
  /** First row in view and the one after the last. */
  range: { from: number; to: number };
  scrollTo(index: number): void;
  toTop(): void;
}

export function useVirtual({ count, rowHeight, headHeight, scroller, kept }: Given): Virtual {
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollPaddingStart: headHeight,
    overscan: OVERSCAN,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: draw,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const indexes = defaultRangeExtractor(range);
      if (kept < count && !indexes.includes(kept)) indexes.push(kept);
      return indexes.sort((a, b) => a - b);
    },
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);

  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  const items = virtualizer.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  return {
    items,
    height: virtualizer.getTotalSize(),
    range: { from: startIndex, to: Math.min(count, endIndex + 1) },
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    toTop: () => virtualizer.scrollToOffset(0),
  };
}
