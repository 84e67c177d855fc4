/** The filters of the table: a menu for each kind, and what is chosen as chips that take it away. */
import { useRef } from 'preact/hooks';
import { administrativeStatuses, subjects, tiers } from '../../glossary/concept.ts';
import { type Filters, noFilters } from '../../glossary/search/query.ts';
import { t } from '../../utils/i18n.ts';
import { useKeptFocus } from '../controls/use-kept-focus.ts';
import { type Choice, FilterMenu } from './FilterMenu.tsx';
import { statusNames, subjectName, tierNames } from './names.ts';

interface Props {
  filters: Filters;
  /** Collections by id. */
  collections: Choice[];
  /** What the rows have beside the values that are always there. */
  values: { subjects: string[]; tags: string[] };
  onChange(filters: Filters): void;
}

export function FilterBar({ filters, collections, values, onChange }: Props) {
  const origins: Choice[] = [
    { value: 'own', name: t('tableOwn') },
    { value: 'bundled', name: t('tablePackaged') },
    ...collections,
  ];
  const subjectChoices = named([...subjects, ...values.subjects], subjectName);
  const tierChoices = named(tiers, (tier) => tierNames[tier]());
  const statusChoices = named(administrativeStatuses, (status) => statusNames[status]());
  const tags = named([...new Set([...values.tags, ...filters.tags])], (tag) => tag);
  const change = (part: Partial<Filters>) => onChange({ ...filters, ...part });

  const menus = useRef<HTMLFieldSetElement>(null);
  // A chip takes itself away.
  const chips = useKeptFocus<HTMLUListElement>(() => menus.current?.querySelector('summary'));

  return (
    <>
      <fieldset class="filters" ref={menus}>
        <legend class="unseen">{t('tableFilters')}</legend>
        <FilterMenu
          name={t('tableOrigin')}
          choices={origins}
          chosen={filters.origins}
          onChange={(chosen) => change({ origins: chosen })}
        />
        <FilterMenu
          name={t('tableSubject')}
          choices={subjectChoices}
          chosen={filters.subjects}
          onChange={(chosen) => change({ subjects: chosen })}
        />
        <FilterMenu
          name={t('tableTier')}
          choices={tierChoices}
          chosen={filters.tiers}
          onChange={(chosen) => change({ tiers: chosen })}
        />
        <FilterMenu
          name={t('tableStatus')}
          choices={statusChoices}
          chosen={filters.statuses}
          onChange={(chosen) => change({ statuses: chosen })}
        />
        {tags.length > 0 && (
          <FilterMenu
            name={t('tableTags')}
            choices={tags}
            chosen={filters.tags}
            onChange={(chosen) => change({ tags: chosen })}
          />
        )}
        <select
          aria-label={t('tableMuting')}
          value={filters.muted === undefined ? '' : String(filters.muted)}
          onChange={({ currentTarget: { value } }) => {
            const { muted: _, ...others } = filters;
            onChange(value === '' ? others : { ...others, muted: value === 'true' });
          }}
        >
          <option value="">{t('tableMutedOrNot')}</option>
          <option value="true">{t('tableOnlyMuted')}</option>
          <option value="false">{t('tableNotMuted')}</option>
        </select>
      </fieldset>
      {isFiltering(filters) && (
        <ul class="active" ref={chips} aria-label={t('tableActiveFilters')}>
          <Chips
            of={origins}
            chosen={filters.origins}
            onChange={(origins) => change({ origins })}
          />
          <Chips
            of={subjectChoices}
            chosen={filters.subjects}
            onChange={(subjects) => change({ subjects })}
          />
          <Chips of={tierChoices} chosen={filters.tiers} onChange={(tiers) => change({ tiers })} />
          <Chips
            of={statusChoices}
            chosen={filters.statuses}
            onChange={(statuses) => change({ statuses })}
          />
          <Chips of={tags} chosen={filters.tags} onChange={(tags) => change({ tags })} />
          <li>
            <button type="button" class="plain" onClick={() => onChange(noFilters)}>
              {t('tableClearFilters')}
            </button>
          </li>
        </ul>
      )}
    </>
  );
}

export function isFiltering(filters: Filters): boolean {
  const { muted, ...lists } = filters;
  return muted !== undefined || Object.values(lists).some((list) => list.length > 0);
}

interface ChipsProps<Value extends string> {
  of: Choice<Value>[];
  chosen: Value[];
  onChange(chosen: Value[]): void;
}

function Chips<Value extends string>({ of, chosen, onChange }: ChipsProps<Value>) {
  return (
    <>
      {chosen.map((value) => {
        const name = of.find((choice) => choice.value === value)?.name ?? value;
        return (
          <li key={value}>
            <button
              type="button"
              class="chip"
              aria-label={t('tableRemoveFilter', [name])}
              onClick={() => onChange(chosen.filter((other) => other !== value))}
            >
              {name} <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
    </>
  );
}

function named<Value extends string>(
  values: readonly Value[],
  name: (value: Value) => string,
): Choice<Value>[] {
  return values.map((value) => ({ value, name: name(value) }));
}
