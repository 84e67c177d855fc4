/**
 * Cards whose script has died before it could take them away. In Chromium a script outlives its extension
 * for a moment and cleans up itself; Firefox ends it at once, and the next one has to.
 */

type Pierced = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

export function removeDeadCards(): void {
  if (!import.meta.env.FIREFOX) return;
  for (const element of document.querySelectorAll<Pierced>('div[popover=manual]:empty')) {
    const root = element.openOrClosedShadowRoot;
    if (root?.mode === 'closed' && root.querySelector('.card[role=dialog] > .bar'))
      element.remove();
  }
}
