/** What is said below a field. Fields find their remarks by their name, so nothing has to be handed down. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Row } from '../../glossary/display/row.ts';
import type { Remark } from '../../glossary/editing/check-fields.ts';
import { t } from '../../utils/i18n.ts';
import { remarkSentence } from './remark-sentence.ts';

export interface Said {
  remarks: readonly Remark[];
  /** Concepts of the glossary that have the term of a field, by the field's name. */
  duplicates: ReadonlyMap<string, readonly Row[]>;
  /** The address of the form of a concept. */
  addressOf(id: string): string;
}

export const Saying = createContext<Said>({
  remarks: [],
  duplicates: new Map(),
  addressOf: () => '#',
});

export function fieldId(name: string): string {
  return `field-${name}`;
}

export function remarksId(name: string): string {
  return `remarks-${name}`;
}

export function useIsWrong(name: string): boolean {
  return useContext(Saying).remarks.some(({ field, isError }) => field === name && isError);
}

/** Always there, so that what comes into it is announced. */
export function Remarks({ name }: { name: string }) {
  const { remarks, duplicates, addressOf } = useContext(Saying);
  const rows = duplicates.get(name) ?? [];
  return (
    <div class="remarks" id={remarksId(name)} aria-live="polite">
      {remarks
        .filter(({ field }) => field === name)
        .map((remark) => (
          <p
            class={remark.isError ? 'remark wrong' : 'remark'}
            key={`${remark.code} ${remark.detail}`}
          >
            <span aria-hidden="true">{remark.isError ? '✕' : '⚠'}</span> {remarkSentence(remark)}
          </p>
        ))}
      {rows.length > 0 && (
        <p class="remark">
          <span aria-hidden="true">⚠</span> {t('formDuplicate')}{' '}
          {rows.slice(0, MOST_DUPLICATES).map((row, at) => (
            <span key={row.id}>
              {at > 0 && ' · '}
              <a href={addressOf(row.id)} target="_blank" rel="noreferrer">
                {nameOf(row)}
                <span class="unseen"> ({t('formDuplicateHint')})</span>
              </a>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** More would push the form away; a word with so many entries is looked up in the table. */
const MOST_DUPLICATES = 3;

function nameOf(row: Row): string {
  const chinese = row.zhHans[0] ?? row.zhHant[0];
  const names = [chinese, row.en[0] ?? row.others[0]].filter((name) => name !== undefined);
  return names.join(' / ') || row.id;
}
