/**
 * Escape closes the card wherever the focus is: the one key taken from the page. It is taken whole,
 * with its release, or the dialog the mark stands in would close too.
 */
export function closeOnEscape(onEscape: () => void, signal: AbortSignal): void {
  addEventListener(
    'keydown',
    (event) => {
      // While a word is being composed, Escape belongs to the input method.
      if (!isEscape(event) || event.isComposing) return;
      take(event);
      takeRelease();
      onEscape();
    },
    { capture: true, signal },
  );
}

/** Outlives the card by the time a key is held. */
function takeRelease(): void {
  const done = new AbortController();
  const options = { capture: true, signal: done.signal };
  const released = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    if (isEscape(event)) take(event);
    done.abort();
  };
  addEventListener('keyup', released, options);
  addEventListener('keydown', () => done.abort(), options);
  addEventListener('blur', () => done.abort(), options);
}

function isEscape(event: KeyboardEvent): boolean {
  const withOther = event.ctrlKey || event.altKey || event.shiftKey || event.metaKey;
  return event.isTrusted && event.key === 'Escape' && !withOther;
}

function take(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
