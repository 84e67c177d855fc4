/** One concept in the table. Its cells are the same at every width; the style sheet puts them in one line or two. */
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

interface Props extends RowView {
  /** 1 for the header. */
  rowIndex: number;
  isCurrent: boolean;
  /** CSS px from the top of the list. */
  top: number;
  height: number;
  editAddress: string;
  onToggle(extends_: boolean): void;
  onCurrent(): void;
  onRestore(): void;
}

export function ConceptRow(props: Props) {
  const { row, isSelected, isMuted, isCurrent, originName, isTraditional } = props;
  const [first = [], second = []] = isTraditional
    ? [row.zhHant, row.zhHans]
    : [row.zhHans, row.zhHant];
  const chinese = first[0] ?? second[0];
  const other = chinese === second[0] ? undefined : second[0];
  const title = chinese ?? row.en[0] ?? row.others[0] ?? row.id;
  const tab = isCurrent ? 0 : -1;
  const lang =
    chinese === undefined ? undefined : chinese === row.zhHant[0] ? 'zh-Hant' : 'zh-Hans';
  return (
    <tr
      class="concept"
      aria-rowindex={props.rowIndex}
      aria-selected={isSelected}
      tabIndex={tab}
      data-row={props.rowIndex - 2}
      style={{ top: `${props.top}px`, height: `${props.height}px` }}
      onClick={props.onCurrent}
    >
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
          {other !== undefined && other !== chinese && (
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
        {row.subjects.slice(0, 2).map((subject) => (
          <span key={subject} class="subject">
            {subjectName(subject)}
          </span>
        ))}
      </td>
      <td class="marks">
        {isMuted && <span class="chip warning">{t('tableMuted')}</span>}
        {row.statuses
          .filter((status) => status !== 'preferred')
          .map((status) => (
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
    </tr>
  );
}
