/** An entry of a dry run: its line, its terms or what is wrong with it, and what it would change. */
import { t } from '../../utils/i18n.ts';
import { counted } from '../controls/counted.ts';
import { problemReason } from '../problems/problem-sentence.ts';
import type { Item, ItemTerms } from './dry-run.ts';
import { differenceName } from './names.ts';

interface Props {
  item: Item;
}

export function EntryItem({ item }: Props) {
  const { line, terms, problem, alike, differences, isBundled } = item;
  return (
    <li>
      <span class="line quiet">{t('importLine', [counted(line)])}</span>
      {problem && <span dir="auto">{problemReason(problem)}</span>}
      {terms.length > 0 && <Terms terms={terms} />}
      {alike && <p class="quiet">{t('importAlike', [plainText(alike)])}</p>}
      {isBundled && <p class="quiet">{t('importOwnCopy')}</p>}
      {differences && differences.length > 0 && (
        <dl>
          {differences.map((difference) => (
            <div key={`${difference.what} ${difference.of}`}>
              <dt>{differenceName(difference)}</dt>
              <dd>
                <span class="quiet">{t('importBefore')}</span>{' '}
                <span dir="auto">{valueText(difference.before)}</span>
              </dd>
              <dd>
                <span class="quiet">{t('importAfter')}</span>{' '}
                <strong dir="auto">{valueText(difference.after)}</strong>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function Terms({ terms }: { terms: ItemTerms[] }) {
  return (
    <span class="terms">
      {terms.map(({ lang, texts }) => (
        <span key={lang} lang={lang} dir="auto">
          {texts.join(' | ')}
        </span>
      ))}
    </span>
  );
}

function plainText(terms: ItemTerms[]): string {
  return [...new Set(terms.map(({ texts }) => texts.join(' | ')))].join(' · ');
}

function valueText(values: string[]): string {
  return values.length > 0 ? values.join(' | ') : t('importNothing');
}
