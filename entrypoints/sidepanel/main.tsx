/** The side panel: the same list as the popup's, kept open beside the page; it follows the tab and the scrolling. */
import { render } from 'preact';
import { StateLine } from '../../components/page-terms/StateLine.tsx';
import { Problem } from '../../components/popup/Problem.tsx';
import { t } from '../../utils/i18n.ts';
import { speak } from '../../utils/load-words.ts';
import { defaults, loadSettings, type Settings } from '../../utils/settings.ts';
import { openOptions } from '../popup/open-options.ts';
import { PageList } from '../popup/PageList.tsx';
import { usePage } from '../popup/use-page.ts';
import { useReader } from '../popup/use-reader.ts';

function Panel({ stored }: { stored: Settings }) {
  const reader = useReader(stored);
  const { settings, status, failed } = reader;
  const page = usePage(settings, status, failed);

  return (
    <>
      <h1 class="unseen">{t('panelTitle')}</h1>
      <Problem
        status={status}
        anew={reader.anew}
        onTryAgain={reader.tryAgain}
        onBeginAnew={reader.beginAnew}
        onRestore={() => openOptions({ page: 'export' })}
        onLossSeen={reader.lossSeen}
      />
      <StateLine
        reason={page.reason}
        count={page.terms.length}
        isReading={page.isReading}
        onReload={page.reload}
      />
      <PageList page={page} settings={settings} follows />
    </>
  );
}

const root = document.querySelector('#panel');
const stored = await loadSettings().catch(() => defaults);
await speak(stored.language);
document.documentElement.lang = t('language');
document.title = t('panelTitle');
if (root) render(<Panel stored={stored} />, root);
