/** The toolbar popup: the state of the page, the switches, the list of terms, and below what is wanted rarely. */
import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n.ts';
import type { Status } from '../../utils/messages.ts';
import type { Settings } from '../../utils/settings.ts';
import type { Anew } from './BeginAnew.tsx';
import { MutedTerms } from './MutedTerms.tsx';
import { Problem } from './Problem.tsx';
import { Switch } from './Switch.tsx';

interface Props {
  settings: Settings;
  /** Host of the page in front, empty for a file; absent on pages no extension may enter. */
  site: string | undefined;
  /** Whether that page is marked. */
  isSiteOn: boolean;
  /** Whether personal terms may be known there; absent where that is no question. */
  isPersonalOn: boolean | undefined;
  isPaused: boolean;
  /** Whether there is a page that can be paused. */
  canPause: boolean;
  /** Absent while the background has not answered. */
  status: Status | 'no-answer' | undefined;
  /** Whether the store is begun anew, where it cannot be opened. */
  anew: Anew;
  /** The key that opens the card, as the browser writes it. */
  shortcut: string | undefined;
  /** The state in one line. */
  state: ComponentChildren;
  /** The look-up field and the terms of the page. */
  list: ComponentChildren;
  /** Absent where there is no side to keep it open at. */
  onOpenPanel: (() => void) | undefined;
  onOpenRoom(room: 'glossary' | 'export' | 'settings' | 'privacy'): void;
  onEnabled(on: boolean): void;
  onSite(on: boolean): void;
  onPersonal(on: boolean): void;
  onPause(paused: boolean): void;
  onMarkGeneral(on: boolean): void;
  onUnmute(muted: Status['muted'][number]): void;
  onTryAgain(): void;
  onBeginAnew(): void;
  onLossSeen(): void;
}

export function PopupView(props: Props) {
  const { settings, site, isSiteOn, status, shortcut } = props;
  return (
    <>
      <header>
        <h1>Tifa</h1>
        <button type="button" class="plain" onClick={() => props.onOpenRoom('glossary')}>
          {t('optionsGlossary')}
        </button>
        <button type="button" class="plain" onClick={() => props.onOpenRoom('settings')}>
          {t('optionsSettings')}
        </button>
      </header>
      <Problem
        status={status}
        anew={props.anew}
        onTryAgain={props.onTryAgain}
        onBeginAnew={props.onBeginAnew}
        onRestore={() => props.onOpenRoom('export')}
        onLossSeen={props.onLossSeen}
      />
      {props.state}
      <div class="switches">
        {site && (
          <Switch
            label={t('popupSite', [site])}
            on={isSiteOn}
            disabled={!settings.enabled}
            onChange={props.onSite}
          />
        )}
        {site && props.isPersonalOn !== undefined && (
          <Switch
            label={t('popupPersonal', [site])}
            on={props.isPersonalOn}
            disabled={!isSiteOn}
            onChange={props.onPersonal}
          />
        )}
        <Switch label={t('popupEnabled')} on={settings.enabled} onChange={props.onEnabled} />
        {props.canPause && (
          <Switch label={t('popupPause')} on={props.isPaused} onChange={props.onPause} />
        )}
      </div>
      {props.list}
      <details class="more">
        <summary>{t('popupMore')}</summary>
        <Switch
          label={t('popupGeneral')}
          hint={t('popupGeneralHint')}
          on={settings.markGeneral}
          disabled={!settings.enabled}
          onChange={props.onMarkGeneral}
        />
        {props.onOpenPanel && (
          <button type="button" onClick={props.onOpenPanel}>
            {t('popupOpenPanel')}
          </button>
        )}
        {typeof status === 'object' && (
          <MutedTerms muted={status.muted} onUnmute={props.onUnmute} />
        )}
        <button type="button" class="plain" onClick={() => props.onOpenRoom('privacy')}>
          {t('settingsPrivacy')}
        </button>
        {shortcut && isSiteOn && <p class="hint">{t('popupKey', [shortcut])}</p>}
      </details>
    </>
  );
}
