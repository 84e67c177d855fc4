/** The shorter terms inside the marked one, a line each. */
import type { Concept } from '../../glossary/concept.ts';
import { preferred } from '../../glossary/display/counterpart.ts';
import { hasHan, type Script } from '../../glossary/display/script.ts';
import { t } from '../../utils/i18n.ts';

interface Props {
  concepts: Concept[];
  /** The longer mark: tells the language the page is read in. */
  found: string;
  script: Script;
}

export function Nested({ concepts, found, script }: Props) {
  if (concepts.length === 0) return null;
  const own = hasHan(found) ? script : 'en';
  return (
    <section class="nested">
      <h3>{t('cardNested')}</h3>
      <dl>
        {concepts.map((concept) => {
          const zh = preferred(concept, script);
          const en = preferred(concept, 'en');
          const [term, counterpart] = own === 'en' ? [en ?? zh, zh] : [zh ?? en, en];
          return (
            <div key={concept.id}>
              <dt lang={term?.lang}>{term?.text}</dt>
              {counterpart !== term && <dd lang={counterpart?.lang}>{counterpart?.text}</dd>}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
