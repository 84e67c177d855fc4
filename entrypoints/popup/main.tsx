/** Binds the popup's view to settings, to the background and to the page in front. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PopupView } from '../../components/popup/PopupView.tsx';
import { ask } from '../../utils/ask.ts';
import { t } from '../../utils/i18n.ts';
import type { Status } from '../../utils/messages.ts';
import { changeSettings, defaults, loadSettings, watchSettings } from '../../utils/settings.ts';

function Popup({ site, shortcut }: { site: string | undefined; shortcut: string | undefined }) {
  const [settings, setSettings] = useState(defaults);
  const [status, setStatus] = useState<Status | 'no-answer'>();

  const refresh = () =>
    ask('status', {})
      .then(setStatus)
      .catch(() => setStatus('no-answer'));

  useEffect(() => {
    const open = new AbortController();
    loadSettings().then(setSettings);
    watchSettings(setSettings, open.signal);
    refresh();
    return () => open.abort();
  }, []);

  return (
    <PopupView
      settings={settings}
      site={site}
      status={status}
      shortcut={shortcut}
      onEnabled={(enabled) => changeSettings((present) => ({ ...present, enabled }))}
      onSite={(host, on) =>
        changeSettings((present) => ({ ...present, sites: { ...present.sites, [host]: on } }))
      }
      onMarkGeneral={(markGeneral) => changeSettings((present) => ({ ...present, markGeneral }))}
      onUnmute={({ conceptId, site }) => ask('unmute', { conceptId, site }).then(refresh)}
      onTryAgain={refresh}
    />
  );
}

/** The host of the page in front, if it is one that content scripts run in. */
async function siteInFront(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ? new URL(tab.url) : undefined;
  return url && ['http:', 'https:'].includes(url.protocol) ? url.hostname : undefined;
}

async function openCardShortcut(): Promise<string | undefined> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'open-card')?.shortcut || undefined;
}

const root = document.querySelector('#popup');
document.documentElement.lang = browser.i18n.getUILanguage();
document.title = t('extensionName');
const [site, shortcut] = await Promise.all([siteInFront(), openCardShortcut()]);
if (root) render(<Popup site={site} shortcut={shortcut} />, root);
