/** Opens the side panel, whichever way the browser has; only on a press of the reader, and at once. */
import { browser } from 'wxt/browser';

interface Panels {
  /** Chromium. */
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  /** Firefox. */
  sidebarAction?: { open(): Promise<void> };
}

/** Nothing where there is no side to open it at, as on phones. */
export function panelOpener(): ((windowId: number) => void) | undefined {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  if (!sidePanel && !sidebarAction) return undefined;
  return (windowId) => {
    const opened = sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open();
    opened?.then(
      () => window.close(),
      () => undefined,
    );
  };
}
