/** The terms as a list of buttons with one stop for Tab: arrows, Home and End go from one to the next. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { moveByArrows } from './arrow-keys.ts';
import type { ListedTerm } from './listed.ts';

interface Props {
  terms: readonly ListedTerm[];
  /** Key of the term that is on the screen of the page. */
  current: string | undefined;
  /** Keeps that one in view, but not while the pointer is over the list. */
  follows: boolean;
  onShow(term: ListedTerm): void;
}

export function TermList({ terms, current, follows, onShow }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState<string>();
  const hasStop = terms.some(({ key }) => key === stop);

  useEffect(() => {
    if (!follows || current === undefined || list.current?.matches(':hover')) return;
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [follows, current, terms]);

  return (
    <ul
      class="terms"
      ref={list}
      aria-label={t('popupTerms')}
      onKeyDown={(event) => moveByArrows(event, list.current)}
    >
      {terms.map((term, index) => (
        <li key={term.key}>
          <button
            type="button"
            tabIndex={(hasStop ? term.key === stop : index === 0) ? 0 : -1}
            aria-current={term.key === current ? 'true' : undefined}
            onFocus={() => setStop(term.key)}
            onClick={() => onShow(term)}
          >
            <TermRow term={term} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function TermRow({ term: { text, lang, mark, count, counterparts } }: { term: ListedTerm }) {
  return (
    <>
      <span class="found" lang={lang}>
        {text}
      </span>
      {mark === 'personal' && <small class="chip">{t('popupOwn')}</small>}
      <span class="times">
        <span aria-hidden="true">× {count.toLocaleString()}</span>
        <span class="unseen">, {t('popupTimes', [count.toLocaleString()])}</span>
      </span>
      <span class="counterparts">
        {counterparts.map((one) => (
          <span key={one.text} lang={one.lang}>
            {one.text}
          </span>
        ))}
      </span>
    </>
  );
}
