/** What is wrong with the store or the background, with the way to try again. */
import { t } from '../../utils/i18n.ts';
import type { Status } from '../../utils/messages.ts';

interface Props {
  status: Status | 'no-answer' | undefined;
  onTryAgain(): void;
  onLossSeen(): void;
}

export function Problem({ status, onTryAgain, onLossSeen }: Props) {
  const problem = status === 'no-answer' ? status : status?.storeProblem;
  const isLost = typeof status === 'object' && status.lost;
  return (
    <>
      {problem && (
        <div class="note problem" role="alert">
          <p>{sentences[problem]()}</p>
          <button type="button" onClick={onTryAgain}>
            {t('popupTryAgain')}
          </button>
        </div>
      )}
      {isLost && (
        <div class="note problem" role="alert">
          <p>{t('popupStoreLost')}</p>
          <button type="button" onClick={onLossSeen}>
            {t('popupStoreLostSeen')}
          </button>
        </div>
      )}
    </>
  );
}

const sentences = {
  'cannot-open': () => t('popupStoreCannotOpen'),
  'disk-full': () => t('popupStoreDiskFull'),
  newer: () => t('popupStoreNewer'),
  'in-use': () => t('popupStoreInUse'),
  'no-answer': () => t('popupNoAnswer'),
};
