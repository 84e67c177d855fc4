/** The imports there are: each can be marked in pages or not, and be undone as a whole. */
import type { Collection } from '../../glossary/collection.ts';
import { t } from '../../utils/i18n.ts';
import { counted } from './size-text.ts';

interface Props {
  collections: readonly (Collection & { concepts: number })[];
  disabled: boolean;
  onMark(id: string, marked: boolean): void;
  onRemove(id: string): void;
}

export function Collections({ collections, disabled, onMark, onRemove }: Props) {
  if (collections.length === 0) return null;
  return (
    <section>
      <h2>{t('importCollections')}</h2>
      <ul class="collections">
        {collections.map(({ id, name, created, concepts, marked, state }) => (
          <li key={id}>
            <p>
              <strong dir="auto">{name}</strong>{' '}
              <span class="quiet">
                {t('importCollectionCount', [counted(concepts)])} · {dateText(created)}
              </span>
            </p>
            {state === 'partial' ? (
              <p class="note warning">{t('importCollectionPartial')}</p>
            ) : (
              <label class="check">
                <input
                  type="checkbox"
                  checked={marked}
                  disabled={disabled}
                  onChange={({ currentTarget }) => onMark(id, currentTarget.checked)}
                />
                {t('importCollectionMarked')}
                <span class="unseen"> {name}</span>
              </label>
            )}
            <button
              type="button"
              disabled={disabled}
              aria-label={t('importCollectionRemove', [name])}
              onClick={() => onRemove(id)}
            >
              {t('importUndo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function dateText(created: string): string {
  return new Date(created).toLocaleDateString(t('language'), { dateStyle: 'medium' });
}
