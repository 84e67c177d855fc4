/** One term large, mostly that of the other language; under it what is known of the Chinese, and the other term. */
import type { Head, Written } from '../../glossary/display/counterpart.ts';
import { scriptOf } from '../../glossary/display/script.ts';
import { t } from '../../utils/i18n.ts';

export type HeadOrder = 'counterpartFirst' | 'foundFirst';

interface Props {
  head: Head;
  order: HeadOrder;
  id: string | undefined;
  focusable: boolean;
}

export function Headline({ head: { counterpart, found }, order, id, focusable }: Props) {
  const [large = found, small] =
    order === 'foundFirst' ? [found, counterpart] : [counterpart, counterpart && found];
  return (
    <header>
      <h2 class="headline" id={id} lang={large.lang} tabIndex={focusable ? -1 : undefined}>
        {large.text}
      </h2>
      {(large.avoid || (scriptOf(large.lang) && (large.other || large.reading))) && (
        <p class="found">
          {large.avoid && <Avoid />}
          {scriptOf(large.lang) && <Beside term={large} />}
        </p>
      )}
      {small && (
        <p class="found">
          <span class="as-found" lang={small.lang}>
            {small.text}
          </span>
          {small.avoid && <Avoid />}
          <Beside term={small} />
        </p>
      )}
    </header>
  );
}

function Avoid() {
  return <span class="chip strong">{t('statusAvoid')}</span>;
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
