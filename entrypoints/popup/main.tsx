/** Binds the popup's view to settings, to the background and to the page in front. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PopupView } from '../../components/popup/PopupView.tsx';
import { ask } from '../../utils/ask.ts';
import { t } from '../../utils/i18n.ts';
import { speak } from '../../utils/load-words.ts';
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
  /** Absent where no content script runs. */
  page: URL | undefined;
  shortcut: string | undefined;
}

function Popup({ stored, page, shortcut }: Props) {
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
      site={page?.hostname}
      isSiteOn={page !== undefined && isOn(settings, page.href)}
      status={status}
      shortcut={shortcut}
      onEnabled={(enabled) => change((present) => ({ ...present, enabled }))}
      onSite={(host, on) => change((present) => switchSite(present, page?.href ?? host, on))}
      onMarkGeneral={(markGeneral) => change((present) => ({ ...present, markGeneral }))}
      onUnmute={({ conceptId, site }) => ask('unmute', { conceptId, site }).then(refresh, failed)}
      onTryAgain={() => {
        setStatus(undefined);
        refresh();
      }}
    />
  );
}

/** The address of the page in front; absent for pages no content script runs in. */
async function pageInFront(): Promise<URL | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ? new URL(tab.url) : undefined;
  return url && ['http:', 'https:', 'file:'].includes(url.protocol) ? url : undefined;
}

/** Firefox for Android has no commands at all. */
async function openCardShortcut(): Promise<string | undefined> {
  const commands = await browser.commands?.getAll();
  return commands?.find(({ name }) => name === 'open-card')?.shortcut || undefined;
}

const root = document.querySelector('#popup');
const nothing = () => undefined;
const [stored, page, shortcut] = await Promise.all([
  loadSettings().catch(() => defaults),
  pageInFront().catch(nothing),
  openCardShortcut().catch(nothing),
]);
await speak(stored.language);
// Of the words on it, which may not be the browser's language.
document.documentElement.lang = t('language');
document.title = t('extensionName');
if (root) {
  render(
    <>
      <Popup stored={stored} page={page} shortcut={shortcut} />
      <PopupReminder />
    </>,
    root,
  );
}
