/** Binds the popup's view to settings, to the background and to the page in front. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PopupView } from '../../components/popup/PopupView.tsx';
import { ask } from '../../utils/ask.ts';
import { t } from '../../utils/i18n.ts';
import type { Status } from '../../utils/messages.ts';
import {
  changeSettings,
  defaults,
  isOn,
  loadSettings,
  type Settings,
  switchSite,
  watchSettings,
} from '../../utils/settings.ts';
import { PopupReminder } from './PopupReminder.tsx';

interface Props {
  stored: Settings;
  site: string | undefined;
  shortcut: string | undefined;
}

function Popup({ stored, site, shortcut }: Props) {
  const [settings, setSettings] = useState(stored);
  const [status, setStatus] = useState<Status | 'no-answer'>();

  const failed = () => setStatus('no-answer');
  const refresh = () => ask('status', {}).then(setStatus, failed);
  const change = (how: (present: Settings) => Settings) =>
    changeSettings(how).catch(() => {
      // The switch has moved already: drawing it anew puts it back.
      setSettings((present) => ({ ...present }));
      failed();
    });

  useEffect(() => {
    const open = new AbortController();
    watchSettings(setSettings, open.signal);
    refresh();
    return () => open.abort();
  }, []);

  return (
    <PopupView
      settings={settings}
      site={site}
      isSiteOn={site !== undefined && isOn(settings, site)}
      status={status}
      shortcut={shortcut}
      onEnabled={(enabled) => change((present) => ({ ...present, enabled }))}
      onSite={(host, on) => change((present) => switchSite(present, host, on))}
      onMarkGeneral={(markGeneral) => change((present) => ({ ...present, markGeneral }))}
      onUnmute={({ conceptId, site }) => ask('unmute', { conceptId, site }).then(refresh, failed)}
      onTryAgain={() => {
        setStatus(undefined);
        refresh();
      }}
    />
  );
}

/** The host of the page in front, empty for a file; absent for pages no content script runs in. */
async function siteInFront(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ? new URL(tab.url) : undefined;
  return url && ['http:', 'https:', 'file:'].includes(url.protocol) ? url.hostname : undefined;
}

/** Firefox for Android has no commands at all. */
async function openCardShortcut(): Promise<string | undefined> {
  const commands = await browser.commands?.getAll();
  return commands?.find(({ name }) => name === 'open-card')?.shortcut || undefined;
}

const root = document.querySelector('#popup');
// Of the words on it, which may not be the browser's language.
document.documentElement.lang = t('language');
document.title = t('extensionName');
const nothing = () => undefined;
const [stored, site, shortcut] = await Promise.all([
  loadSettings().catch(() => defaults),
  siteInFront().catch(nothing),
  openCardShortcut().catch(nothing),
]);
if (root) {
  render(
    <>
      <Popup stored={stored} site={site} shortcut={shortcut} />
      <PopupReminder />
    </>,
    root,
  );
}
