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
              <Terms muted={one} />
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

function Terms({ muted: { conceptId, terms } }: { muted: Muted }) {
  // A concept that is no longer in the glossary has only its id.
  if (terms.length === 0) return <span>{conceptId}</span>;
  return terms.map(({ text, lang }) => (
    <span class="term" key={lang} lang={lang}>
      {text}
    </span>
  ));
}

function nameOf({ conceptId, terms: [first] }: Muted): string {
  return first?.text ?? conceptId;
}
