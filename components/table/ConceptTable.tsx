/**
 * The table of concepts: a grid in which one row at a time takes part in the order of tabs. Arrows move
 * between rows; the row they leave stays made, wherever it is scrolled to, so that focus is never lost.
 */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { ColumnHeads, type SortState } from './ColumnHeads.tsx';
import { ConceptRow, type RowView } from './ConceptRow.tsx';
import { useNarrow } from './use-narrow.ts';
import { useVirtual } from './use-virtual.ts';

/** CSS px. The style sheet has the same heights. */
const ROW = { wide: 64, narrow: 76 };
const HEAD = 38;

interface Props {
  count: number;
  /** Changes with the query: then the list is shown from its top. */
  queryKey: string;
  current: number;
  sort: SortState;
  selected: 'all' | 'some' | 'none';
  /** Nothing while the row is fetched. */
  viewOf(index: number): RowView | undefined;
  editAddress(index: number): string;
  onView(from: number, to: number): void;
  onCurrent(index: number): void;
  onSort(sort: SortState): void;
  /** One row, or all from the one toggled last. */
  onToggle(index: number, isRange: boolean): void;
  onSelectAll(): void;
  onClear(): void;
  onEdit(index: number): void;
  onDelete(index: number): void;
  onRestore(index: number): void;
}

export function ConceptTable(props: Props) {
  const { count, queryKey, onView, onCurrent } = props;
  const current = Math.max(0, Math.min(props.current, count - 1));
  const scroller = useRef<HTMLDivElement>(null);
  const isNarrow = useNarrow();
  const rowHeight = isNarrow ? ROW.narrow : ROW.wide;
  const virtual = useVirtual({ count, rowHeight, headHeight: HEAD, scroller, kept: current });
  const takesFocus = useRef(false);
  /** A row was deleted by key: if it was the last one, the focus goes to the one before. */
  const deleting = useRef(false);
  const { from, to } = virtual.range;

  useEffect(() => onView(from, to), [onView, from, to]);
  useLayoutEffect(() => virtual.toTop(), [queryKey]);
  useKeptScroll(scroller);
  useLayoutEffect(() => {
    const isLost = deleting.current && document.activeElement === document.body;
    if (!takesFocus.current && !isLost) return;
    takesFocus.current = false;
    deleting.current = false;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${current}"]`);
    row?.focus({ preventScroll: true });
  });

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(index, count - 1));
    takesFocus.current = true;
    deleting.current = false;
    onCurrent(next);
    virtual.scrollTo(next);
  };

  const page = Math.max(1, to - from - 2);
  const moves: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: count - 1,
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, target } = event;
    const isOnRow = (target as HTMLElement).dataset.row !== undefined;
    const move = moves[key];
    if (key === 'Escape') props.onClear();
    else if (move !== undefined && !event.altKey) moveTo(move);
    else if (!isOnRow) return;
    else if (key === ' ') props.onToggle(current, shiftKey);
    else if (key === 'Enter') props.onEdit(current);
    else if (key === 'Delete') {
      deleting.current = true;
      props.onDelete(current);
    } else if (key === 'a' && (event.ctrlKey || event.metaKey)) props.onSelectAll();
    else return;
    event.preventDefault();
  };

  return (
    <div class="scroller" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is a table that takes keys
        role="grid"
        aria-label={t('optionsGlossary')}
        aria-multiselectable="true"
        aria-rowcount={count + 1}
        aria-describedby="table-keys"
        onKeyDown={onKeyDown}
      >
        <thead>
          <ColumnHeads
            sort={props.sort}
            selected={props.selected}
            onSort={props.onSort}
            onSelectAll={props.onSelectAll}
          />
        </thead>
        <tbody style={{ height: `${virtual.height}px` }}>
          {virtual.items.map(({ index, start }) => (
            <ConceptRow
              key={index}
              view={props.viewOf(index)}
              index={index}
              isCurrent={index === current}
              top={start}
              height={rowHeight}
              editAddress={props.editAddress(index)}
              onCurrent={() => onCurrent(index)}
              onToggle={(isRange) => props.onToggle(index, isRange)}
              onRestore={() => props.onRestore(index)}
            />
          ))}
        </tbody>
      </table>
      <p id="table-keys" class="unseen">
        {t('tableKeys')}
      </p>
    </div>
  );
}

/** A scroller that is hidden and shown again may start from its top: put it back. */
function useKeptScroll(scroller: { current: HTMLElement | null }): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let kept = 0;
    const remember = () => {
      if (element.clientHeight > 0) kept = element.scrollTop;
    };
    let wasShown = element.clientHeight > 0;
    const observer = new ResizeObserver(() => {
      const isShown = element.clientHeight > 0;
      if (isShown && !wasShown) element.scrollTop = kept;
      wasShown = isShown;
    });
    element.addEventListener('scroll', remember, { passive: true });
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', remember);
      observer.disconnect();
    };
  }, [scroller]);
}
