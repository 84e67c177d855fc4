/**
 * One concept in the table. Its cells are the same at every width; the style sheet puts them in one line or
 * two. A row that is still fetched is the same element, so that it keeps the focus when it comes.
 */
import type { Row } from '../../glossary/display/row.ts';
import { t } from '../../utils/i18n.ts';
import { statusNames, subjectName, tierNames } from './names.ts';

/** What the table knows of a concept beside its row. */
export interface RowView {
  row: Row;
  isSelected: boolean;
  isMuted: boolean;
  /** Of the collection it came with, or of where else it is from. */
  originName: string;
  /** Traditional characters first. */
  isTraditional: boolean;
}

interface Acts {
  isCurrent: boolean;
  editAddress: string;
  onToggle(isRange: boolean): void;
  onCurrent(): void;
  onRestore(): void;
}

interface Props extends Acts {
  /** Nothing while the row is fetched. */
  view: RowView | undefined;
  index: number;
  /** CSS px from the top of the list. */
  top: number;
  /** CSS px. */
  height: number;
}

export function ConceptRow({ view, index, top, height, ...acts }: Props) {
  return (
    <tr
      class="concept"
      // The head is row 1.
      aria-rowindex={index + 2}
      aria-selected={view?.isSelected ?? false}
      // Firefox names no row by its cells.
      aria-label={view && nameOf(view)}
      tabIndex={acts.isCurrent ? 0 : -1}
      data-row={index}
      style={{ top: `${top}px`, height: `${height}px` }}
      onClick={acts.onCurrent}
    >
      {view ? <Cells {...view} {...acts} /> : <td>…</td>}
    </tr>
  );
}

function nameOf({ row, isMuted, isTraditional }: RowView): string {
  const [first, second] = isTraditional ? [row.zhHant, row.zhHans] : [row.zhHans, row.zhHant];
  const named = [first[0] ?? second[0], row.en[0] ?? row.others[0], isMuted && t('tableMuted')];
  return named.filter(Boolean).join(', ');
}

function Cells({ row, ...props }: RowView & Acts) {
  const { isSelected, isMuted, isCurrent, originName, isTraditional } = props;
  const [first, second] = isTraditional ? [row.zhHant, row.zhHans] : [row.zhHans, row.zhHant];
  const chinese = first[0] ?? second[0];
  const other = chinese === second[0] ? undefined : second[0];
  const title = chinese ?? row.en[0] ?? row.others[0] ?? row.id;
  const tab = isCurrent ? 0 : -1;
  const lang = chinese === row.zhHant[0] ? 'zh-Hant' : 'zh-Hans';
  return (
    <>
      <td class="select">
        <label>
          <input
            type="checkbox"
            checked={isSelected}
            tabIndex={tab}
            aria-label={t('tableSelect', [title])}
            onClick={(event) => {
              event.stopPropagation();
              event.preventDefault();
              props.onCurrent();
              props.onToggle(event.shiftKey);
            }}
          />
        </label>
      </td>
      <td class="chinese">
        <span class="main" lang={lang}>
          {chinese}
          {other !== undefined && (
            <span class="other" lang={isTraditional ? 'zh-Hans' : 'zh-Hant'}>
              {other}
            </span>
          )}
        </span>
        <span class="pinyin" lang="zh-Latn">
          {row.readings[0]}
        </span>
      </td>
      <td class="english" lang="en">
        {row.en.slice(0, 3).join('; ')}
        {row.en.length === 0 && chinese !== undefined && row.others[0]}
      </td>
      <td class="kind">
        {row.tier && <span class="chip">{tierNames[row.tier]()}</span>}
        <span class="subject">{row.subjects.map(subjectName).join(', ')}</span>
      </td>
      <td class="marks">
        {isMuted && <span class="chip warning">{t('tableMuted')}</span>}
        {worthSaying(row.statuses).map((status) => (
          <span class="chip" key={status}>
            {statusNames[status]()}
          </span>
        ))}
        {row.tags.slice(0, 3).map((tag) => (
          <span class="chip tag" key={tag}>
            {tag}
          </span>
        ))}
      </td>
      <td class="origin">
        {originName}
        {row.shadows !== undefined && (
          <button
            type="button"
            class="plain"
            tabIndex={tab}
            aria-label={t('tableRestoreNamed', [title])}
            onClick={(event) => {
              event.stopPropagation();
              props.onRestore();
            }}
          >
            {t('tableRestore')}
          </button>
        )}
      </td>
      <td class="changed">
        {row.modified && <time dateTime={row.modified}>{row.modified.slice(0, 10)}</time>}
      </td>
      <td class="edit">
        <a href={props.editAddress} tabIndex={tab} aria-label={t('tableEditNamed', [title])}>
          {t('tableEdit')}
        </a>
      </td>
    </>
  );
}

/** That a preferred term has others beside it goes without saying. */
function worthSaying(statuses: Row['statuses']): Row['statuses'] {
  const hasPreferred = statuses.includes('preferred');
  return statuses.filter(
    (status) => status !== 'preferred' && !(status === 'admitted' && hasPreferred),
  );
}
