/** Sites that can be taken off a list again. */
import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n.ts';

interface Props {
  sites: readonly { site: string; shown: string; state?: ComponentChildren }[];
  labelledBy: string;
  onRemove(site: string): void;
}

export function SiteList({ sites, labelledBy, onRemove }: Props) {
  return (
    <ul class="sites" aria-labelledby={labelledBy}>
      {sites.map(({ site, shown, state }) => (
        <li key={site}>
          <bdi dir="ltr">{shown}</bdi>
          {state && <span class="quiet">{state}</span>}
          <button
            type="button"
            aria-label={t('settingsSiteRemove', [shown])}
            title={t('settingsSiteRemove', [shown])}
            onClick={() => onRemove(site)}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
