/**
 * What is worked out anew is gone for a moment. Its place stays as high as it was, lest what stands below is
 * pushed from under a pointer that is about to press it.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** For the element whose content goes and comes again. */
export function useKeptHeight<Place extends HTMLElement>(isGone: boolean): RefObject<Place | null> {
  const place = useRef<Place>(null);
  /** CSS px. */
  const high = useRef(0);
  useLayoutEffect(() => {
    const { current } = place;
    if (!current) return;
    current.style.minHeight = isGone ? `${high.current}px` : '';
    if (!isGone) high.current = current.getBoundingClientRect().height;
  });
  return place;
}
