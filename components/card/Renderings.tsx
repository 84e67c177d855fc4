/** The other terms of a concept, each group under its status, a line a language. */
import type {
  Rendering,
  RenderingGroup,
  RenderingStatus,
} from '../../glossary/display/renderings.ts';
import { scriptOf } from '../../glossary/display/script.ts';
import { t } from '../../utils/i18n.ts';

export function Renderings({ groups, lang }: { groups: RenderingGroup[]; lang: string }) {
  if (groups.length === 0) return null;
  return (
    <dl class="renderings">
      {groups.map(({ status, renderings }) => (
        <div key={status} class={status}>
          <dt>{statusNames[status]()}</dt>
          {lines(renderings).map((line) => (
            <dd key={line[0]?.lang}>
              <Line renderings={line} lang={lang} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Line({ renderings, lang }: { renderings: Rendering[]; lang: string }) {
  return (
    <>
      {renderings.map(({ text, lang: own, region }, index) => (
        <span key={text}>
          <span class="term" lang={own}>
            {text}
          </span>
          {region && <small> {regionName(region, lang)}</small>}
          {index < renderings.length - 1 && <i>{'\u00a0'}· </i>}
        </span>
      ))}
    </>
  );
}

/** Chinese and English apart; which comes first is already decided. */
function lines(renderings: Rendering[]): Rendering[][] {
  const [first] = renderings;
  const isLikeFirst = ({ lang }: Rendering) => !scriptOf(lang) === !scriptOf(first?.lang ?? '');
  const parts = [renderings.filter(isLikeFirst), renderings.filter((one) => !isLikeFirst(one))];
  return parts.filter((part) => part.length > 0);
}

const statusNames: Record<RenderingStatus, () => string> = {
  preferred: () => t('statusPreferred'),
  report: () => t('statusReport'),
  also: () => t('statusAlso'),
  avoid: () => t('statusAvoid'),
};

/** A reader's own term may name what is no region: shown as it stands. */
function regionName(region: string, lang: string): string {
  try {
    const names = new Intl.DisplayNames([lang], { type: 'region', style: 'short' });
    return names.of(region) ?? region;
  } catch {
    return region;
  }
}
