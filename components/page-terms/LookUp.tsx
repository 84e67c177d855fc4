/**
 * A field that looks up in the whole glossary as the reader types. The glossary is read with the first
 * letter, so a popup opened for something else does not wait for it; while it is read, more may be found.
 */
import { useEffect, useState } from 'preact/hooks';
import type { Row } from '../../glossary/display/row.ts';
import type { Script } from '../../glossary/display/script.ts';
import { noFilters } from '../../glossary/search/query.ts';
import { t } from '../../utils/i18n.ts';
import type { GlossarySearch } from '../../utils/search/glossary-search.ts';
import { moveByArrows } from './arrow-keys.ts';
import { chinese } from './listed.ts';

/** Results shown; all of them are in the options page. */
const MOST_SHOWN = 30;

interface Found {
  count: number;
  rows: Row[];
  state: 'loading' | 'loaded' | 'failed';
}

interface Props {
  text: string;
  script: Script;
  search(): GlossarySearch;
  onText(text: string): void;
  onOpen(id: string): void;
  onAll(): void;
  onAdd(): void;
}

export function LookUp({ text, script, search, onText, onOpen, onAll, onAdd }: Props) {
  const found = useFound(text.trim(), search);
  return (
    <search class="look-up">
      <input
        type="search"
        value={text}
        placeholder={t('popupLookUp')}
        aria-label={t('popupLookUp')}
        title={t('tableSearchHint')}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') moveByArrows(event, event.currentTarget.parentElement);
        }}
      />
      {text.trim() !== '' && (
        <>
          <p role="status">{found && sentence(found, text.trim())}</p>
          {found && found.rows.length > 0 && (
            <ul
              class="terms"
              aria-label={t('popupLookUp')}
              onKeyDown={(event) => moveByArrows(event, event.currentTarget)}
            >
              {found.rows.map((row) => (
                <li key={row.id}>
                  <button type="button" onClick={() => onOpen(row.id)}>
                    <FoundRow row={row} script={script} />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <div class="buttons">
            {found && found.count > 0 && (
              <button type="button" onClick={onAll}>
                {t('popupFoundMore')}
              </button>
            )}
            {found?.count === 0 && found.state === 'loaded' && (
              <button type="button" onClick={onAdd}>
                {t('popupAddOne', [text.trim()])}
              </button>
            )}
            {found?.state === 'failed' && (
              <button type="button" onClick={() => search().tryAgain()}>
                {t('popupTryAgain')}
              </button>
            )}
          </div>
        </>
      )}
    </search>
  );
}

function FoundRow({ row, script }: { row: Row; script: Script }) {
  const zh = chinese(row, script);
  const others = [...row.en.slice(0, 1), ...row.others.slice(0, 1)];
  return (
    <>
      {zh && (
        <span class="found" lang={zh.lang}>
          {zh.text}
        </span>
      )}
      <span class="reading" lang="zh-Latn-pinyin">
        {row.readings[0]}
      </span>
      {row.origin === 'personal' && <small class="chip">{t('popupOwn')}</small>}
      <span class="counterparts">
        {others.map((other) => (
          <span key={other} lang={other === row.en[0] ? 'en' : 'und'}>
            {other}
          </span>
        ))}
      </span>
    </>
  );
}

function sentence({ count, state }: Found, text: string): string {
  if (state === 'failed') return t('tableCannotLoad');
  const told = count > 0 ? t('popupFound', [count.toLocaleString()]) : t('popupFoundNone', [text]);
  if (state === 'loaded') return told;
  return count > 0 ? `${told} ${t('tableLoading')}` : t('tableLoading');
}

/** Nothing before the first answer; then the last one until the next is here. */
function useFound(text: string, search: () => GlossarySearch): Found | undefined {
  const [found, setFound] = useState<Found>();
  const [version, setVersion] = useState(0);
  const isAsked = text !== '';

  useEffect(() => {
    if (!isAsked) return;
    const stop = new AbortController();
    search().onChange(() => setVersion((last) => last + 1), stop.signal);
    return () => stop.abort();
  }, [isAsked]);

  useEffect(() => {
    if (!isAsked) {
      setFound(undefined);
      return;
    }
    let isStale = false;
    const run = async () => {
      const listing = await search().query({ text, filters: noFilters });
      if (!listing) return;
      const { number, count } = listing;
      const rows = await search().call('rows', { number, from: 0, to: MOST_SHOWN });
      if (rows && !isStale) setFound({ count, rows, state: search().loading().state });
    };
    run().catch(() => undefined);
    return () => {
      isStale = true;
    };
  }, [text, isAsked, version]);

  return found;
}
