/** The list of a page's terms with all that can be done with it; the popup and the side panel show the same. */
import './page-terms.css';
import { useMemo, useState } from 'preact/hooks';
import type { CopyShape } from '../../glossary/display/copy-shapes.ts';
import type { Script } from '../../glossary/display/script.ts';
import { t } from '../../utils/i18n.ts';
import { inOrder, type JoinedTerm, type TermOrder } from '../../utils/page-terms.ts';
import { ListActions } from './ListActions.tsx';
import { ListTools } from './ListTools.tsx';
import { type ListedPair, type ListedTerm, listed, pairsOf, type Rows } from './listed.ts';
import { TermList } from './TermList.tsx';
import { useFilter } from './use-filter.ts';

/** What was done, and the changes by which it is taken back. */
export interface Added {
  added: number;
  already: number;
  changes: string[];
}

export interface ListActs {
  show(term: JoinedTerm): void;
  copy(shape: CopyShape, pairs: ListedPair[]): Promise<boolean>;
  exportTerms(conceptIds: string[]): void;
  addAll(conceptIds: string[]): Promise<Added>;
  undo(changes: string[]): Promise<void>;
}

interface Props {
  terms: readonly JoinedTerm[];
  rows: Rows;
  /** Key of the term that is on the screen of the page. */
  current: string | undefined;
  follows: boolean;
  /** The reader's, for what the page does not have in Chinese. */
  script: Script;
  /** The shape the reader chose. */
  copyShape: CopyShape;
  acts: ListActs;
}

export function PageTerms({ terms, rows, current, follows, script, copyShape, acts }: Props) {
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<TermOrder>('place');
  const [said, setSaid] = useState('');

  const all = useMemo(() => terms.map((term) => listed(term, rows, script)), [terms, rows, script]);
  const fitting = useFilter(all, rows, filter);
  const shown = useMemo(() => inOrder(fitting, order), [fitting, order]);

  const show = (term: ListedTerm) => {
    acts.show(term);
    setSaid(t('popupShown', [term.text]));
  };

  return (
    <section class="page-terms" aria-label={t('popupTerms')}>
      <ListTools filter={filter} order={order} onFilter={setFilter} onOrder={setOrder} />
      <p class="unseen" role="status">
        {said}
      </p>
      {shown.length === 0 && <p class="none">{t('popupFilterNone')}</p>}
      <TermList terms={shown} current={current} follows={follows} onShow={show} />
      <ListActions
        count={shown.length}
        copyShape={copyShape}
        conceptIds={() => [...new Set(shown.flatMap(({ conceptIds }) => conceptIds))]}
        pairs={() => shown.flatMap((term) => pairsOf(term, rows, script))}
        acts={acts}
      />
    </section>
  );
}
