/** One concept in a card, from the counterpart down to its places in the report. */
import type { ComponentChildren } from 'preact';
import type { Concept, ReportUnit } from '../../glossary/concept.ts';
import { head } from '../../glossary/display/counterpart.ts';
import { definition } from '../../glossary/display/definition.ts';
import { foundTerm } from '../../glossary/display/found-term.ts';
import { ownWords } from '../../glossary/display/own-words.ts';
import { renderings } from '../../glossary/display/renderings.ts';
import { reportPairs } from '../../glossary/display/report-pair.ts';
import { hasHan } from '../../glossary/display/script.ts';
import { shownHead } from '../../glossary/display/shown-head.ts';
import type { ShownScripts } from '../../glossary/display/shown-scripts.ts';
import { Chips } from './Chips.tsx';
import { Contexts } from './Contexts.tsx';
import { Headline, type HeadOrder } from './Headline.tsx';
import { Renderings } from './Renderings.tsx';
import { ReportPairs } from './ReportPairs.tsx';
import { Sources } from './Sources.tsx';

interface Props {
  concept: Concept;
  units: ReportUnit[];
  found: string;
  scripts: ShownScripts;
  order: HeadOrder;
  lang: string;
  headingId: string | undefined;
  focusable: boolean;
  /** The entry's own actions, where the card has several entries. */
  children: ComponentChildren;
}

export function Entry(props: Props) {
  const { concept, units, found, scripts, lang, children } = props;
  const { script } = scripts;
  const terms = head(concept, found, script);
  const defined = definition(concept, lang);
  const own = ownWords(concept, foundTerm(concept, found, script)?.term);
  const { pairs, start } = reportPairs(concept, units, foundTerm(concept, found, script), script);
  return (
    <section class="entry">
      <Headline
        head={shownHead(concept, found, scripts)}
        order={props.order}
        id={props.headingId}
        focusable={props.focusable}
      />
      <Chips
        tier={concept.tier}
        subjects={concept.subjectField}
        isOwn={concept.origin === 'personal'}
      />
      <Renderings groups={renderings(concept, terms, script)} lang={lang} />
      {defined && (
        <p class="definition" lang={defined.lang}>
          {defined.text}
        </p>
      )}
      {own.notes.map((note) => (
        <p class="note" key={note} lang={hasHan(note) ? undefined : 'en'}>
          {note}
        </p>
      ))}
      {own.sources.length > 0 && <Sources sources={own.sources} />}
      {pairs.length > 0 && <ReportPairs pairs={pairs} start={start} />}
      <Contexts contexts={own.contexts} script={script} />
      {children}
    </section>
  );
}
