/** Save a concept to the reader's own glossary; then that it is there, and the way back. */
import { t } from '../../utils/i18n.ts';
import { CardButton } from './CardButton.tsx';
import { Failure } from './Failure.tsx';
import { Icon } from './Icon.tsx';
import type { Saving } from './saving.ts';

export function SaveButton({ isSaved, failed, save, undo }: Saving) {
  if (!isSaved) {
    return (
      <>
        <CardButton icon="save" name={t('cardSave')} onClick={save}>
          {t('cardSave')}
        </CardButton>
        {failed && <Failure reason={failed} />}
      </>
    );
  }
  return (
    <>
      <span class="done">
        <Icon name="saved" />
        {t('cardSaved')}
      </span>
      <button type="button" class="undo" onClick={undo}>
        {t('cardUndo')}
      </button>
      {failed && <Failure reason={failed} />}
    </>
  );
}
