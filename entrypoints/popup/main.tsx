/** Binds the popup's view to settings, to the background and to the page in front. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { StateLine } from '../../components/page-terms/StateLine.tsx';
import { PopupView } from '../../components/popup/PopupView.tsx';
import { ask } from '../../utils/ask.ts';
import { t } from '../../utils/i18n.ts';
import { speak } from '../../utils/load-words.ts';
import { isPersonalAllowed, switchPersonal } from '../../utils/personal-sites.ts';
import { defaults, loadSettings, type Settings, switchSite } from '../../utils/settings.ts';
import { openOptions } from './open-options.ts';
import { panelOpener } from './open-panel.ts';
import { PageList } from './PageList.tsx';
import { PopupReminder } from './PopupReminder.tsx';
import { usePage } from './use-page.ts';
import { useReader } from './use-reader.ts';

interface Props {
  stored: Settings;
  shortcut: string | undefined;
}

const openPanel = panelOpener();

function Popup({ stored, shortcut }: Props) {
  const reader = useReader(stored);
  const { settings, status, change, refresh, failed } = reader;
  const page = usePage(settings, status, failed);
  const { url, reason, windowId } = page;

  return (
    <PopupView
      settings={settings}
      site={url?.hostname}
      isSiteOn={page.isSiteOn}
      isPersonalOn={
        url && settings.personalSiteMode === 'onlyThese'
          ? isPersonalAllowed(settings, url.href)
          : undefined
      }
      isPaused={page.isPaused}
      canPause={['listed', 'noTerm', 'reading', 'paused', 'storeProblem'].includes(reason)}
      status={status}
      anew={reader.anew}
      shortcut={shortcut}
      state={
        <StateLine
          reason={reason}
          count={page.terms.length}
          isReading={page.isReading}
          onReload={page.reload}
        />
      }
      list={<PageList page={page} settings={settings} follows={false} />}
      onOpenPanel={openPanel && windowId !== undefined ? () => openPanel(windowId) : undefined}
      onOpenRoom={(room) => openOptions({ page: room })}
      onEnabled={(enabled) => change((present) => ({ ...present, enabled }))}
      onSite={(on) => url && change((present) => switchSite(present, url.href, on))}
      onPersonal={(on) => url && change((present) => switchPersonal(present, url.href, on))}
      onPause={page.pause}
      onMarkGeneral={(markGeneral) => change((present) => ({ ...present, markGeneral }))}
      onLossSeen={reader.lossSeen}
      onUnmute={({ conceptId, site }) => ask('unmute', { conceptId, site }).then(refresh, failed)}
      onTryAgain={reader.tryAgain}
      onBeginAnew={reader.beginAnew}
    />
  );
}

/** Firefox for Android has no commands at all. */
async function openCardShortcut(): Promise<string | undefined> {
  const commands = await browser.commands?.getAll();
  return commands?.find(({ name }) => name === 'open-card')?.shortcut || undefined;
}

const root = document.querySelector('#popup');
const [stored, shortcut] = await Promise.all([
  loadSettings().catch(() => defaults),
  openCardShortcut().catch(() => undefined),
]);
await speak(stored.language);
// Of the words on it, which may not be the browser's language.
document.documentElement.lang = t('language');
document.title = t('extensionName');
if (root) {
  render(
    <>
      <Popup stored={stored} shortcut={shortcut} />
      <PopupReminder />
    </>,
    root,
  );
}
