/** The toolbar popup: switches for everywhere and for this site, what is muted, what is wrong. */

import { t } from '../../utils/i18n.ts';
import type { Status } from '../../utils/messages.ts';
import type { Settings } from '../../utils/settings.ts';
import { MutedTerms } from './MutedTerms.tsx';
import { Switch } from './Switch.tsx';

interface Props {
  settings: Settings;
  /** Host of the page in front, empty for a file; absent on pages no extension may enter. */
  site: string | undefined;
  /** Whether that page is marked. */
  isSiteOn: boolean;
  /** Absent while the background has not answered. */
  status: Status | 'no-answer' | undefined;
  /** The key that opens the card, as the browser writes it. */
  shortcut: string | undefined;
  onEnabled(on: boolean): void;
  onSite(host: string, on: boolean): void;
  onMarkGeneral(on: boolean): void;
  onUnmute(muted: Status['muted'][number]): void;
  onTryAgain(): void;
}

export function PopupView(props: Props) {
  const { settings, site, isSiteOn, status, shortcut } = props;
  return (
    <>
      <h1>{t('extensionName')}</h1>
      <Problem status={status} onTryAgain={props.onTryAgain} />
      <div class="switches">
        <Switch label={t('popupEnabled')} on={settings.enabled} onChange={props.onEnabled} />
        {site === undefined && <p class="hint">{t('popupNoSite')}</p>}
        {site && (
          <Switch
            label={t('popupSite', [site])}
            on={isSiteOn}
            disabled={!settings.enabled}
            onChange={(on) => props.onSite(site, on)}
          />
        )}
        <Switch
          label={t('popupGeneral')}
          hint={t('popupGeneralHint')}
          on={settings.markGeneral}
          disabled={!settings.enabled}
          onChange={props.onMarkGeneral}
        />
      </div>
      {typeof status === 'object' && <MutedTerms muted={status.muted} onUnmute={props.onUnmute} />}
      {shortcut && isSiteOn && <p class="hint">{t('popupKey', [shortcut])}</p>}
    </>
  );
}

function Problem({ status, onTryAgain }: Pick<Props, 'status' | 'onTryAgain'>) {
  const problem = status === 'no-answer' ? status : status?.storeProblem;
  if (!problem) return null;
  return (
    <div class="problem" role="alert">
      <p>{sentences[problem]()}</p>
      <button type="button" onClick={onTryAgain}>
        {t('popupTryAgain')}
      </button>
    </div>
  );
}

const sentences = {
  'cannot-open': () => t('popupStoreCannotOpen'),
  'disk-full': () => t('popupStoreDiskFull'),
  'no-answer': () => t('popupNoAnswer'),
};
