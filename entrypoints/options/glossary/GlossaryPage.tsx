/** The table of all concepts: what the reader looks for above it, and what can be done with it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { counted } from '../../../components/controls/counted.ts';
import { useKeptFocus } from '../../../components/controls/use-kept-focus.ts';
import { Collections } from '../../../components/table/Collections.tsx';
import type { SortState } from '../../../components/table/ColumnHeads.tsx';
import { ConceptTable } from '../../../components/table/ConceptTable.tsx';
import { FilterBar, isFiltering } from '../../../components/table/FilterBar.tsx';
import { NothingFound } from '../../../components/table/NothingFound.tsx';
import { SelectionBar } from '../../../components/table/SelectionBar.tsx';
import { TagDialog } from '../../../components/table/TagDialog.tsx';
import type { Row } from '../../../glossary/display/row.ts';
import { type Filters, noFilters } from '../../../glossary/search/query.ts';
import { t } from '../../../utils/i18n.ts';
import { glossarySearch } from '../../../utils/search/glossary-search.ts';
import { hashOf } from '../route.ts';
import { choose } from '../selection.ts';
import type { Done } from '../undo-bar.tsx';
import { SearchField } from './SearchField.tsx';
import { useCollections } from './use-collections.ts';
import { useListing } from './use-listing.ts';
import { useSelection } from './use-selection.ts';
import { useWork } from './use-work.ts';
import '../../../components/table/table.css';

interface Props {
  search: string | undefined;
  onDone(done: Done): void;
}

export function GlossaryPage({ search: looked, onDone }: Props) {
  const search = glossarySearch();
  const version = useVersion();
  const loading = search.loading();
  const [text, setText] = useState(looked ?? '');
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [sort, setSort] = useState<SortState>();
  const [current, setCurrent] = useState(0);
  const [isTagging, setTagging] = useState(false);
  const query = useMemo(() => ({ text, filters, ...(sort && { sort }) }), [text, filters, sort]);
  const listed = useListing(search, query, version);
  const selection = useSelection(search, listed, version);
  const work = useWork(search, onDone);
  // Counting them is work for the background, which has enough to do while it reads out all rows.
  const imports = useCollections(loading.state === 'loading' ? 0 : version, onDone);
  const values = useValues(version);

  useEffect(() => {
    if (looked === undefined) return;
    setText(looked);
    setFilters(noFilters);
  }, [looked]);
  useEffect(() => setCurrent(0), [query]);

  const isTraditional = /^zh-(Hant|TW|HK|MO)/i.test(t('language'));
  const collectionNames = new Map(imports.collections.map(({ id, name }) => [id, name]));
  const originOf = ({ collection, origin }: Row) =>
    (collection !== undefined && collectionNames.get(collection)) ||
    t(origin === 'bundled' ? 'tablePackaged' : 'tableOwn');

  const viewOf = (index: number) => {
    const row = listed.rowAt(index);
    return (
      row && {
        row,
        isSelected: selection.ids.has(row.id),
        isMuted: search.muted().has(row.id),
        originName: originOf(row),
        isTraditional,
      }
    );
  };
  const addressOf = (index: number) => hashOf({ page: 'concept', id: listed.rowAt(index)?.id });
  const chosen = [...selection.ids];
  // What was done with the bar of the selection or the filters leads back to the rows.
  const room = useKeptFocus<HTMLDivElement>((glossary) => {
    const row = glossary?.querySelector<HTMLElement>('tr[tabindex="0"]');
    return row?.checkVisibility() ? row : glossary?.querySelector<HTMLElement>('.search');
  });

  const remove = async (ids: readonly string[]) => {
    if (await work.remove(ids)) selection.clear();
  };
  const removeAt = (index: number) => {
    const id = listed.rowAt(index)?.id;
    if (chosen.length > 0) remove(chosen);
    else if (id !== undefined) work.remove([id]);
  };
  const tag = (given: { add: string[]; remove: string[] }) => work.tag(chosen, given);
  const view = useCallback(listed.view, [listed.view]);

  return (
    <div class="glossary" ref={room}>
      <div class="tools">
        <SearchField text={text} onText={setText} />
        <a class="button" href={hashOf({ page: 'concept' })}>
          {t('tableNew')}
        </a>
      </div>
      <FilterBar
        filters={filters}
        collections={imports.collections.map(({ id, name }) => ({ value: id, name }))}
        values={values}
        onChange={setFilters}
      />
      <Collections
        collections={imports.collections}
        undoing={imports.undoing}
        onRename={imports.rename}
        onMark={imports.mark}
        onUndo={imports.undo}
        onStop={imports.stop}
      />
      <p class="count" role="status">
        {t('tableCount', [counted(listed.count), counted(listed.total)])}
        {loading.state === 'loading' && ` ${t('tableLoading')}`}
      </p>
      {loading.state === 'failed' && (
        <p class="note problem" role="alert">
          {t('tableCannotLoad')}{' '}
          <button type="button" onClick={search.tryAgain}>
            {t('popupTryAgain')}
          </button>
        </p>
      )}
      {chosen.length > 0 && (
        <SelectionBar
          count={chosen.length}
          progress={work.progress}
          onDelete={() => remove(chosen)}
          onMute={(muted) => work.mute(chosen, muted)}
          onTag={() => setTagging(true)}
          onExport={() => {
            choose(chosen);
            location.hash = hashOf({ page: 'export' });
          }}
          onClear={selection.clear}
          onCancel={work.cancel}
        />
      )}
      {isTagging && (
        <TagDialog
          count={chosen.length}
          tags={values.tags}
          onAdd={(name) => tag({ add: [name], remove: [] })}
          onRemove={(name) => tag({ add: [], remove: [name] })}
          onClose={() => setTagging(false)}
        />
      )}
      {listed.number > 0 && listed.count === 0 && loading.state === 'loaded' && (
        <NothingFound
          text={text.trim()}
          addAddress={hashOf({ page: 'concept', text: text.trim() || undefined })}
          isFiltered={isFiltering(filters)}
          onClearFilters={() => setFilters(noFilters)}
        />
      )}
      <div class="listing" hidden={listed.count === 0}>
        <ConceptTable
          count={listed.count}
          queryKey={JSON.stringify(query)}
          current={current}
          sort={sort}
          selected={selection.state}
          viewOf={viewOf}
          editAddress={addressOf}
          onView={view}
          onCurrent={setCurrent}
          onSort={setSort}
          onToggle={selection.toggle}
          onSelectAll={selection.toggleAll}
          onClear={selection.clear}
          onEdit={(index) => {
            location.hash = addressOf(index);
          }}
          onDelete={removeAt}
          onRestore={(index) => {
            const id = listed.rowAt(index)?.id;
            if (id !== undefined) work.restore(id);
          }}
        />
      </div>
    </div>
  );
}

/** Grows when rows, mutes or the state of loading have changed. */
function useVersion(): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    glossarySearch().onChange(() => setVersion((old) => old + 1), stop.signal);
    return () => stop.abort();
  }, []);
  return version;
}

function useValues(version: number): { subjects: string[]; tags: string[] } {
  const [values, setValues] = useState<{ subjects: string[]; tags: string[] }>(noValues);
  const asked = useRef(0);
  useEffect(() => {
    asked.current = version;
    if (glossarySearch().loading().state !== 'loaded') return;
    glossarySearch()
      .call('values', undefined)
      .then((found) => asked.current === version && setValues(found))
      .catch(() => undefined);
  }, [version]);
  return values;
}

const noValues = { subjects: [], tags: [] };
