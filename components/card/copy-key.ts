/**
 * The key C copies while the card has the focus: the pair of the entry the focus is in, or of the
 * first. It goes to the button that says so, which shows what came of it.
 */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export const copyKey = 'C';

export function useCopyKey(button: RefObject<HTMLButtonElement | null>, copy: () => void): void {
  const latest = useRef(copy);
  latest.current = copy;
  useEffect(() => {
    const card = button.current?.closest('.card');
    const pressed = (event: Event) => {
      if (!isCopyKey(event as KeyboardEvent) || button.current !== meantBy(event, card)) return;
      event.preventDefault();
      latest.current();
    };
    card?.addEventListener('keydown', pressed);
    return () => card?.removeEventListener('keydown', pressed);
  }, [button]);
}

/** With Control or Command it is the browser's own: what is selected in the card is copied. */
function isCopyKey({ key, ctrlKey, altKey, metaKey, repeat }: KeyboardEvent): boolean {
  return key.toUpperCase() === copyKey && !ctrlKey && !altKey && !metaKey && !repeat;
}

function meantBy({ target }: Event, card: Element | null | undefined): Element | null {
  const button = `[aria-keyshortcuts="${copyKey}"]`;
  const entry = target instanceof Element ? target.closest('.entry') : null;
  return entry?.querySelector(button) ?? card?.querySelector(button) ?? null;
}
