/** After muting: what was done, and the way back, in the place of the actions. */
import { t } from '../../utils/i18n.ts';
import { type Muting, mutedSentence } from './muting.ts';

export function Muted({ muting }: { muting: Muting }) {
  return (
    <>
      <p class="outcome">{muting.failed ? t('cardFailed') : mutedSentence(muting.muted?.site)}</p>
      <button type="button" class="undo" onClick={muting.undo}>
        {t('cardUndo')}
      </button>
    </>
  );
}
