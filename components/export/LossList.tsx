/** What a format cannot hold of these entries, to be read before saving. */
import type { Loss } from '../../glossary/formats/losses.ts';
import { t } from '../../utils/i18n.ts';
import { counted } from '../controls/counted.ts';
import { lossSentence } from './loss-sentence.ts';

interface Props {
  losses: readonly Loss[];
  /** How many entries are to be written. */
  total: number;
}

export function LossList({ losses, total }: Props) {
  if (losses.length === 0) return <p class="note lossless">{t('exportLossNone')}</p>;
  return (
    <section class="note warning losses">
      <h3>{t('exportLosses')}</h3>
      <ul>
        {losses.map(({ what, concepts }) => (
          <li key={what}>
            <span>{lossSentence(what)}</span>
            <span class="loss-count">{t('lossCount', [counted(concepts), counted(total)])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
