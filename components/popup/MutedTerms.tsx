/** The terms a reader has muted, each with the way back. */

import { t } from '../../utils/i18n.ts';
import type { Status } from '../../utils/messages.ts';

type Muted = Status['muted'][number];

export function MutedTerms({ muted, onUnmute }: { muted: Muted[]; onUnmute(muted: Muted): void }) {
  if (muted.length === 0) return null;
  return (
    <section>
      <h2>{t('popupMuted')}</h2>
      <ul class="muted">
        {muted.map((one) => (
          <li key={`${one.conceptId} ${one.site ?? ''}`}>
            <span>
              {one.terms.map(({ text, lang }) => (
                <span class="term" key={lang} lang={lang}>
                  {text}
                </span>
              ))}
              {one.site && <small>{t('popupMutedOn', [one.site])}</small>}
            </span>
            <button
              type="button"
              aria-label={t('popupUnmute', [nameOf(one)])}
              title={t('popupUnmute', [nameOf(one)])}
              onClick={() => onUnmute(one)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The Chinese, or a concept's only term. */
function nameOf({ terms: [first] }: Muted): string {
  return first?.text ?? '';
}
