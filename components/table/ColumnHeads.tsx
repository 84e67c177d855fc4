/** The head of the table: names of the columns, by which it is sorted, and the box that selects all. */
import type { Sort } from '../../glossary/search/query.ts';
import { t } from '../../utils/i18n.ts';

export type SortState = { by: Sort; descending: boolean } | undefined;

interface Props {
  sort: SortState;
  /** All, some or none of the listed rows are selected. */
  selected: 'all' | 'some' | 'none';
  onSort(sort: SortState): void;
  onSelectAll(): void;
}

const columns: { name: () => string; className: string; by?: Sort }[] = [
  { name: () => t('tableChinese'), className: 'chinese', by: 'chinese' },
  { name: () => t('tableEnglish'), className: 'english', by: 'english' },
  { name: () => t('tableSubject'), className: 'kind', by: 'subject' },
  { name: () => t('tableMarks'), className: 'marks' },
  { name: () => t('tableOrigin'), className: 'origin' },
  { name: () => t('tableChanged'), className: 'changed', by: 'modified' },
];

export function ColumnHeads({ sort, selected, onSort, onSelectAll }: Props) {
  return (
    <tr class="heads" aria-rowindex={1}>
      <th scope="col" class="select">
        <label>
          <input
            type="checkbox"
            aria-label={t('tableSelectAll')}
            checked={selected === 'all'}
            indeterminate={selected === 'some'}
            onClick={(event) => {
              event.preventDefault();
              onSelectAll();
            }}
          />
        </label>
      </th>
      {columns.map(({ name, className, by }) => {
        const direction = by && sort?.by === by ? sort.descending : undefined;
        return (
          <th
            key={className}
            scope="col"
            class={className}
            aria-sort={
              by && (direction === undefined ? 'none' : direction ? 'descending' : 'ascending')
            }
          >
            {by ? (
              <button type="button" onClick={() => onSort(nextSort(sort, by))}>
                {name()}
                <span aria-hidden="true" class="arrow">
                  {direction === undefined ? '' : direction ? '↓' : '↑'}
                </span>
              </button>
            ) : (
              name()
            )}
          </th>
        );
      })}
      <th scope="col" class="edit">
        <span class="unseen">{t('tableEdit')}</span>
      </th>
    </tr>
  );
}

/** The natural direction first, then the other, then none: by what fits best. */
function nextSort(sort: SortState, by: Sort): SortState {
  const natural = by === 'modified';
  if (sort?.by !== by) return { by, descending: natural };
  return sort.descending === natural ? { by, descending: !natural } : undefined;
}
