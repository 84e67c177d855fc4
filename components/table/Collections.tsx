/** The reader's imports: their names, whether they are marked in pages, and the way to undo them. */
import type { Collection } from '../../glossary/collection.ts';
import { t } from '../../utils/i18n.ts';
import { counted } from '../controls/counted.ts';

export type CountedCollection = Collection & { concepts: number };

/** An import that is being undone: how many of its concepts are left. */
export interface Undoing {
  id: string;
  left: number;
}

interface Props {
  collections: CountedCollection[];
  undoing: Undoing | undefined;
  onRename(id: string, name: string): void;
  onMark(id: string, marked: boolean): void;
  onUndo(id: string): void;
  onStop(): void;
}

export function Collections({ collections, undoing, ...on }: Props) {
  if (collections.length === 0) return null;
  const isAnyPartial = collections.some(({ state }) => state === 'partial');
  return (
    <details class="collections" open={isAnyPartial || undefined}>
      <summary>
        {t('tableImports')} <span class="number">{collections.length}</span>
      </summary>
      <ul>
        {collections.map((collection) => {
          const { id, name, concepts, marked, state } = collection;
          const left = undoing?.id === id ? undoing.left : undefined;
          return (
            <li key={id}>
              <label class="name">
                <span class="unseen">{t('tableImportName')}</span>
                <input
                  value={name}
                  maxLength={120}
                  onChange={({ currentTarget }) => {
                    const given = currentTarget.value.trim();
                    if (given === '') currentTarget.value = name;
                    else on.onRename(id, given);
                  }}
                />
              </label>
              <span class="quiet">{t('tableImportCount', [counted(concepts)])}</span>
              {state === 'whole' && (
                <label class="marked">
                  <span class="unseen">{t('tableImportUse', [name])}</span>
                  <select
                    value={String(marked)}
                    onChange={({ currentTarget }) => on.onMark(id, currentTarget.value === 'true')}
                  >
                    <option value="true">{t('tableImportMarked')}</option>
                    <option value="false">{t('tableImportLookUp')}</option>
                  </select>
                </label>
              )}
              {left === undefined ? (
                <button
                  type="button"
                  disabled={undoing !== undefined}
                  aria-label={t(
                    state === 'partial' ? 'tableImportRemoveNamed' : 'tableImportUndoNamed',
                    [name],
                  )}
                  onClick={() => on.onUndo(id)}
                >
                  {state === 'partial' ? t('tableImportRemove') : t('tableImportUndo')}
                </button>
              ) : (
                <span class="undoing">
                  <progress
                    max={Math.max(1, concepts)}
                    value={concepts - left}
                    aria-label={t('tableWorking')}
                  />
                  <button type="button" onClick={on.onStop}>
                    {t('cancel')}
                  </button>
                </span>
              )}
              {state === 'partial' && <p class="note warning">{t('tableImportPartial')}</p>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
