/** The report's own words: one aligned pair at a time, and its place. */
import { useState } from 'preact/hooks';
import type { Piece } from '../../glossary/display/emphasis.ts';
import type { ReportPair } from '../../glossary/display/report-pair.ts';
import { t } from '../../utils/i18n.ts';
import { CardButton } from './CardButton.tsx';

export function ReportPairs({ pairs, start }: { pairs: ReportPair[]; start: number }) {
  const [index, setIndex] = useState(start);
  const pair = pairs[index] ?? pairs[0];
  if (!pair) return null;
  const step = (by: number) => setIndex((index + by + pairs.length) % pairs.length);
  return (
    <figure class="report">
      <blockquote aria-live="polite">
        <p lang={pair.script}>
          <Emphasised pieces={pair.zh} />
        </p>
        <p lang="en">
          <Emphasised pieces={pair.en} />
        </p>
      </blockquote>
      <figcaption>
        <span>
          {t('cardReport')}
          <i> · </i>
          <span class="place">{pair.place === 'title' ? t('cardReportTitle') : pair.place}</span>
        </span>
        {pairs.length > 1 && (
          <span class="stepper">
            <CardButton icon="previous" name={t('cardPreviousPair')} onClick={() => step(-1)} />
            <span role="img" aria-label={t('cardPairs', [index + 1, pairs.length])}>
              {index + 1}/{pairs.length}
            </span>
            <CardButton icon="next" name={t('cardNextPair')} onClick={() => step(1)} />
          </span>
        )}
      </figcaption>
    </figure>
  );
}

function Emphasised({ pieces }: { pieces: Piece[] }) {
  return (
    <>
      {pieces.map(({ text, strong }, index) =>
        strong ? <strong key={index}>{text}</strong> : text,
      )}
    </>
  );
}
