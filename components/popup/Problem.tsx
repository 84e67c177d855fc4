/** What is wrong with the store or the background, with the way to try again. */
import { t } from '../../utils/i18n.ts';
import type { Status } from '../../utils/messages.ts';

interface Props {
  status: Status | 'no-answer' | undefined;
  onTryAgain(): void;
}

export function Problem({ status, onTryAgain }: Props) {
  const problem = status === 'no-answer' ? status : status?.storeProblem;
  if (!problem) return null;
  return (
    <div class="note problem" role="alert">
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
