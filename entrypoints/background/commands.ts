/** The keys of the manifest, which readers change in their browser. */
import { browser } from 'wxt/browser';
import type { Notice } from '../../utils/messages.ts';
import { changeSettings, isOn, switchSite } from '../../utils/settings.ts';
import { activeTab, tellActiveTab } from './tabs.ts';

const notices: Record<string, Notice> = {
  'open-card': { notice: 'openCard' },
  'next-term': { notice: 'nextTerm' },
  'previous-term': { notice: 'previousTerm' },
};

/** To be called in the worker's first turn. */
export function obeyCommands(): void {
  // Firefox for Android has no keys.
  browser.commands?.onCommand.addListener((command) => {
    const notice = notices[command];
    if (notice) void tellActiveTab(notice);
    if (command === 'toggle-site') void toggleSite();
  });
}

/** What is off everywhere stays off: no switch of a site would show. */
async function toggleSite(): Promise<void> {
  const url = (await activeTab())?.url;
  if (!url || !/^(https?|file):/.test(url)) return;
  await changeSettings((settings) =>
    settings.enabled ? switchSite(settings, url, !isOn(settings, url)) : settings,
  );
}
