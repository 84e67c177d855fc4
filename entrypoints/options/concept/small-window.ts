/** Whether the form stands in the small window that the background opened for it, not in a tab. */
import { browser } from 'wxt/browser';

export async function isInSmallWindow(): Promise<boolean> {
  try {
    return (await browser.windows.getCurrent()).type === 'popup';
  } catch {
    // Firefox for Android has no windows.
    return false;
  }
}
