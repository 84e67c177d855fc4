/**
 * The card of a mark: one entry for each concept found there, the shorter terms inside it, and the
 * card's own two buttons. A non-modal dialog, for it never stands in the way of the page.
 */
import { useId, useState } from 'preact/hooks';
import type { Concept, ReportUnit } from '../../glossary/concept.ts';
import type { ShownScripts } from '../../glossary/display/shown-scripts.ts';
import { t } from '../../utils/i18n.ts';
import { Actions, type Copying, type Deeds } from './Actions.tsx';
import { CardButton } from './CardButton.tsx';
import { Entry } from './Entry.tsx';
import type { HeadOrder } from './Headline.tsx';
import { Nested } from './Nested.tsx';
import type { Speech } from './SpeakButtons.tsx';
import { type Step, useStep } from './stepping.ts';

export interface CardProps extends Deeds, Copying {
  /** At least one. */
  entries: { concept: Concept; units: ReportUnit[] }[];
  nested: Concept[];
  /** The mark as it stands on the page. */
  found: string;
  scripts: ShownScripts;
  order: HeadOrder;
  /** The reader's language: `en`, `zh-Hans` or `zh-Hant`. */
  lang: string;
  site: string;
  speech: Speech;
  /** Whether the heading can be given the focus. */
  focusable: boolean;
  /** The card came while going from mark to mark. */
  step?: Step | undefined;
  onPin(pinned: boolean): void;
  onClose(): void;
}

export function Card(props: CardProps) {
  const { entries, nested, found, scripts, lang } = props;
  const [pinned, setPinned] = useState(false);
  const [announcement, announce] = useState('');
  const heading = useId();
  useStep(props, announce);
  const actions = entries.map(({ concept, units }) => (
    <Actions
      {...props}
      key={concept.id}
      concept={concept}
      units={units}
      isOneOfSeveral={entries.length > 1}
      announce={announce}
    />
  ));

  return (
    <div class="card" role="dialog" aria-modal="false" aria-labelledby={heading} lang={lang}>
      <div class="content">
        {entries.map((entry, index) => (
          <Entry
            key={entry.concept.id}
            {...entry}
            found={found}
            scripts={scripts}
            order={props.order}
            lang={lang}
            headingId={index === 0 ? heading : undefined}
            focusable={props.focusable && index === 0}
          >
            {entries.length > 1 && actions[index]}
          </Entry>
        ))}
        <Nested concepts={nested} found={found} script={scripts.script} />
      </div>
      <div class="bar">
        {entries.length === 1 && actions}
        <div class="window">
          <CardButton
            icon="pin"
            name={t('cardPin')}
            pressed={pinned}
            onClick={() => {
              setPinned(!pinned);
              props.onPin(!pinned);
            }}
          />
          <CardButton icon="close" name={t('cardClose')} onClick={props.onClose} />
        </div>
      </div>
      <p class="unseen" role="status">
        {announcement}
      </p>
    </div>
  );
}
