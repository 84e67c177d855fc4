/** The other language's term, large; under it what is known of the Chinese, and the term as found. */
import type { Head, Written } from '../../glossary/display/counterpart.ts';
import { scriptOf } from '../../glossary/display/script.ts';
import { t } from '../../utils/i18n.ts';

interface Props {
  head: Head;
  id: string | undefined;
  focusable: boolean;
}

export function Headline({ head: { counterpart, found }, id, focusable }: Props) {
  const large = counterpart ?? found;
  return (
    <header>
      <h2 class="headline" id={id} lang={large.lang} tabIndex={focusable ? -1 : undefined}>
        {large.text}
      </h2>
      {scriptOf(large.lang) && (large.other || large.reading) && (
        <p class="found">
          <Beside term={large} />
        </p>
      )}
      {counterpart && (
        <p class="found">
          <span class="as-found" lang={found.lang}>
            {found.text}
          </span>
          {found.avoid && <span class="chip strong">{t('statusAvoid')}</span>}
          <Beside term={found} />
        </p>
      )}
    </header>
  );
}

function Beside({ term: { other, reading } }: { term: Written }) {
  return (
    <>
      {other && <span lang={other.lang}>{other.text}</span>}
      {reading && (
        <span class="reading" lang="zh-Latn-pinyin">
          {reading}
        </span>
      )}
    </>
  );
}
