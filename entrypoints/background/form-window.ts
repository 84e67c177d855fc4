/** Opens the form in a small window. What it starts with waits in the session's storage: an address is no place for it. */
import { browser } from 'wxt/browser';
import type { FormDraft } from '../../utils/messages.ts';
import { hashOf, type Route } from '../options/route.ts';

/** CSS px: one column of fields, with the preview in view. */
const size = { width: 560, height: 760 };

export async function openForm(draft: FormDraft): Promise<void> {
  const key = crypto.randomUUID();
  await browser.storage.session.set({ [nameOf(key)]: draft });
  const url = optionsUrl({ page: 'concept', draft: key });
  // Firefox for Android has no windows.
  if (browser.windows) await browser.windows.create({ url, type: 'popup', ...size });
  else await browser.tabs.create({ url });
}

export async function draftOf(key: string): Promise<FormDraft | undefined> {
  const name = nameOf(key);
  return (await browser.storage.session.get(name))[name] as FormDraft | undefined;
}

export function optionsUrl(route: Route): string {
  return browser.runtime.getURL('/options.html') + hashOf(route);
}

function nameOf(key: string): string {
  return `draft-${key}`;
}
