/** The state of the page in one line; where the page must be loaded for there to be more, with the way to do so. */
import { t } from '../../utils/i18n.ts';
import type { Reason } from '../../utils/page-terms.ts';

interface Props {
  reason: Reason;
  /** Distinct terms. */
  count: number;
  /** More may come. */
  isReading: boolean;
  onReload(): void;
}

export function StateLine({ reason, count, isReading, onReload }: Props) {
  return (
    <div class="state">
      <p role="status">
        {reason === 'listed' && isReading
          ? t('popupListedSoFar', [count.toLocaleString()])
          : sentences[reason](count)}
      </p>
      {(reason === 'outdated' || reason === 'asleep') && (
        <button type="button" onClick={onReload}>
          {t('popupReload')}
        </button>
      )}
    </div>
  );
}

const sentences: Record<Reason, (count: number) => string> = {
  listed: (count) => t('popupListed', [count.toLocaleString()]),
  asleep: () => t('popupAsleep'),
  closed: () => t('popupClosed'),
  offEverywhere: () => t('popupOffEverywhere'),
  offHere: () => t('popupOffHere'),
  outdated: () => t('popupOutdated'),
  unreadable: () => t('popupUnreadable'),
  paused: () => t('popupPaused'),
  reading: () => t('popupReading'),
  storeProblem: () => t('popupStoreProblem'),
  noTerm: () => t('popupNoTerm'),
};
