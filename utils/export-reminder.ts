/** The reminder to export: whether it is due, by what the store says and when the reader last put it off. */
import { browser } from 'wxt/browser';
import { isReminderDue } from '../glossary/display/export-reminder.ts';
import { ask } from './ask.ts';

const key = 'exportReminder';

export async function reminderIsDue(): Promise<boolean> {
  const [{ unexportedSince }, stored] = await Promise.all([
    ask('exportState', {}),
    browser.storage.local.get(key),
  ]);
  const putOff = stored[key];
  return isReminderDue({
    unexportedSince,
    putOff: typeof putOff === 'string' ? putOff : undefined,
    now: new Date(),
  });
}

export async function putReminderOff(): Promise<void> {
  await browser.storage.local.set({ [key]: new Date().toISOString() });
}
