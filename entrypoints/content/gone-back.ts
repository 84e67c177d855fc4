/** Calls back whenever the page is shown again as it was left, by going back or forward. A page's own event does not count. */
export function whenGoneBackTo(follow: () => void, signal: AbortSignal): void {
  addEventListener(
    'pageshow',
    ({ isTrusted, persisted }) => {
      if (isTrusted && persisted) follow();
    },
    { signal },
  );
}
