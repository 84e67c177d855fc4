/**
 * Where the control that has the focus goes, as a button does whose work has begun, the focus goes to what
 * comes in its place, not to the start of the page. Only what the component itself draws away counts.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For the element in which controls come and go. `next`: what takes the focus; unless said
 * otherwise the button that stops what goes on, or else the room, which then needs a `tabIndex`.
 */
export function useKeptFocus<Room extends HTMLElement>(
  next: (room: Room | null) => HTMLElement | null | undefined = (all) => wayOut(all) ?? all,
): RefObject<Room | null> {
  const room = useRef<Room>(null);
  // While drawing, what had the focus is still there.
  const before = document.activeElement;
  const wasHere = room.current?.contains(before) ?? false;
  useLayoutEffect(() => {
    if (!wasHere || !before || isUsable(before)) return;
    const now = document.activeElement;
    if (now === document.body || now === before) next(room.current)?.focus({ preventScroll: true });
  });
  return room;
}

function isUsable(element: Element): boolean {
  return element.checkVisibility() && !element.matches(':disabled');
}

/** The button that stops what goes on. */
export function wayOut(room: HTMLElement | null): HTMLElement | null | undefined {
  return room?.querySelector<HTMLElement>('progress ~ button');
}
