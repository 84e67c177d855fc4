/** Between the card and the page: only a person works the card, and what happens in it stays in it. */

/** What a control acts on. A page cannot reach into the closed root, another extension can. */
const acted = ['click', 'mousedown', 'keydown', 'keyup', 'pointerdown'];

/**
 * What the page must not take for its own: clicks that close its menus, keys that are its shortcuts,
 * wheels that move it. Pointer moves go through: the content script follows them.
 */
const kept = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'mousedown', 'mouseup'],
  ...['pointerdown', 'pointerup', 'touchstart', 'touchmove', 'touchend', 'wheel'],
  ...['keydown', 'keypress', 'keyup', 'focusin', 'focusout'],
  ...['copy', 'cut', 'paste', 'dragstart'],
];

export function onlyTrusted(root: ShadowRoot, host: Element, signal: AbortSignal): void {
  const refuse = (event: Event) => {
    if (event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of acted) root.addEventListener(type, refuse, { capture: true, signal });
  const keep = (event: Event) => event.stopPropagation();
  for (const type of kept) host.addEventListener(type, keep, { signal, passive: true });
}
