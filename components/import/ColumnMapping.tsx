/** The first rows of a table, and above each column a list of what it may hold. */
import { useState } from 'preact/hooks';
import type { Columns, Field } from '../../glossary/formats/table/fields.ts';
import type { TableLayout } from '../../glossary/formats/table/table-layout.ts';
import { t } from '../../utils/i18n.ts';
import { fieldOf, meaningGroups, meaningOf } from './column-meanings.ts';

interface Props {
  table: TableLayout;
  /** The columns cannot be told, or not for certain: the reader is asked. */
  asking: boolean;
  /** They may be right as they are. */
  acceptable: boolean;
  onColumns(columns: Columns): void;
}

export function ColumnMapping({ table, asking, acceptable, onColumns }: Props) {
  const [isOpen, setOpen] = useState(false);
  // It stays open when the first answer has been given: there may be more columns to say.
  if (asking && !isOpen) setOpen(true);
  const { columns, rows, hasHeader } = table;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const numbers = Array.from({ length: width }, (_, column) => column);
  const groups = meaningGroups(Object.values(columns).flatMap(({ lang }) => lang ?? []));

  const change = (column: number, field: Field | undefined) => {
    const { [column]: _, ...others } = columns;
    onColumns(field ? { ...others, [column]: field } : others);
  };

  return (
    <details
      class="mapping"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('importColumns')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
      <section class="scroll" tabIndex={0} aria-label={t('importColumns')}>
        <table>
          <thead>
            <tr>
              {numbers.map((column) => (
                <th key={column} scope="col">
                  <select
                    aria-label={t('importColumnN', [String(column + 1)])}
                    value={meaningOf(columns[column])}
                    onChange={({ currentTarget }) => change(column, fieldOf(currentTarget.value))}
                  >
                    <option value="" selected={!columns[column]}>
                      {t('importColumnOut')}
                    </option>
                    {groups.map(({ name, options }) => (
                      <optgroup key={name} label={name}>
                        {options.map((option) => (
                          <option
                            key={option.value}
                            value={option.value}
                            selected={option.value === meaningOf(columns[column])}
                          >
                            {option.name}
                          </option>
                        ))}
                      </optgroup>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={`${at}:${row.join('\t')}`} class={hasHeader && at === 0 ? 'headings' : ''}>
                {numbers.map((column) => (
                  <td key={column} dir="auto">
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {asking && acceptable && (
        <button type="button" onClick={() => onColumns(columns)}>
          {t('importColumnsUse')}
        </button>
      )}
    </details>
  );
}
