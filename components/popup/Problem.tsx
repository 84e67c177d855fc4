/** What is wrong with the store or the background, with the ways out. */
import { t } from '../../utils/i18n.ts';
import type { Status } from '../../utils/messages.ts';
import { type Anew, BeginAnew } from './BeginAnew.tsx';

interface Props {
  status: Status | 'no-answer' | undefined;
  anew: Anew;
  onTryAgain(): void;
  onBeginAnew(): void;
  onRestore(): void;
  onLossSeen(): void;
}

export function Problem({ status, anew, ...props }: Props) {
  const problem = status === 'no-answer' ? status : status?.storeProblem;
  const isLost = typeof status === 'object' && status.lost;
  return (
    <>
      {problem && (
        <div class="note problem" role="alert">
          <p>{sentences[problem]()}</p>
          <button type="button" onClick={props.onTryAgain}>
            {t('popupTryAgain')}
          </button>
          {/* Of any other store it is known, or likely, that nothing is wrong with what is in it. */}
          {problem === 'cannot-open' && <BeginAnew anew={anew} onBegin={props.onBeginAnew} />}
        </div>
      )}
      {anew === 'done' && !problem && (
        <div class="note" role="status">
          <p>{t('popupAnewDone')}</p>
          <button type="button" onClick={props.onRestore}>
            {t('exportRestore')}
          </button>
        </div>
      )}
      {isLost && (
        <div class="note problem" role="alert">
          <p>{t('popupStoreLost')}</p>
          <button type="button" onClick={props.onLossSeen}>
            {t('popupStoreLostSeen')}
          </button>
        </div>
      )}
    </>
  );
}

const sentences = {
  'cannot-open': () => t('popupStoreCannotOpen'),
  late: () => t('popupStoreLate'),
  'disk-full': () => t('popupStoreDiskFull'),
  newer: () => t('popupStoreNewer'),
  'in-use': () => t('popupStoreInUse'),
  'no-answer': () => t('popupNoAnswer'),
};
