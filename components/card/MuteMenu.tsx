/** Stop marking a concept: the button, and the two places to choose from above it. */
import { t } from '../../utils/i18n.ts';
import { CardButton } from './CardButton.tsx';
import type { Muting } from './muting.ts';

export function MuteMenu({ site, muting }: { site: string; muting: Muting }) {
  return (
    <div class="mute">
      <CardButton
        icon="mute"
        name={t('cardMute')}
        expanded={muting.asking}
        onClick={muting.toggle}
      />
      {muting.asking && (
        <fieldset class="menu">
          <legend>{t('cardMute')}</legend>
          <button type="button" onClick={() => muting.mute()}>
            {t('cardMuteEverywhere')}
          </button>
          {site && (
            <button type="button" onClick={() => muting.mute(site)}>
              {t('cardMuteHere', [site])}
            </button>
          )}
          {muting.failed && <p class="outcome">{t('cardFailed')}</p>}
        </fieldset>
      )}
    </div>
  );
}
