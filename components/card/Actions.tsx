/** What a reader can do with one concept: copy the pair, hear it, save or edit it, stop marking it. */
import type { Concept, ReportUnit } from '../../glossary/concept.ts';
import type { CopyShape } from '../../glossary/display/copy-shapes.ts';
import { copySource } from '../../glossary/display/copy-source.ts';
import { pair } from '../../glossary/display/counterpart.ts';
import { pairText } from '../../glossary/display/pair-text.ts';
import { shownHead } from '../../glossary/display/shown-head.ts';
import type { ShownScripts } from '../../glossary/display/shown-scripts.ts';
import { t } from '../../utils/i18n.ts';
import { CopyButton } from './CopyButton.tsx';
import { EditButton } from './EditButton.tsx';
import { Muted } from './Muted.tsx';
import { MuteMenu } from './MuteMenu.tsx';
import { useMuting } from './muting.ts';
import { SaveButton } from './SaveButton.tsx';
import { SpeakButtons, type Speech } from './SpeakButtons.tsx';
import { type Outcome, useSaving } from './saving.ts';
import { sourceLine } from './source-line.ts';

export interface Deeds {
  copy(text: string): Promise<boolean>;
  mute(conceptId: string, site?: string): Promise<boolean>;
  unmute(conceptId: string, site?: string): Promise<boolean>;
  /** Makes the concept the reader's own. Answers the id of the change. */
  keep(conceptId: string): Promise<Outcome<string>>;
  takeBack(change: string): Promise<Outcome<unknown>>;
  edit(conceptId: string): Promise<Outcome<unknown>>;
}

/** How the reader wants a pair on the clipboard. */
export interface Copying {
  copyShape: CopyShape;
  withSource: boolean;
}

interface Props extends Deeds, Copying {
  concept: Concept;
  units: ReportUnit[];
  found: string;
  scripts: ShownScripts;
  site: string;
  speech: Speech;
  /** Whether other concepts in the card have the same buttons. */
  isOneOfSeveral: boolean;
  announce(message: string): void;
}

export function Actions(props: Props) {
  const { concept, found, scripts, announce } = props;
  const { script } = scripts;
  const muting = useMuting(concept.id, props);
  const saving = useSaving(concept.id, props);
  const terms = shownHead(concept, found, scripts);
  const source = props.withSource ? copySource(concept, props.units, terms, script) : undefined;
  const text = pairText(concept, terms, script, props.copyShape, source && sourceLine(source));
  const isOwn = concept.origin === 'personal';
  const Group = props.isOneOfSeveral ? 'fieldset' : 'div';
  const { text: term } = terms.counterpart ?? terms.found;
  // A personal concept often has the very terms of another.
  const name = isOwn ? `${term} (${t('cardOwn')})` : term;
  return (
    <Group class="actions" aria-label={props.isOneOfSeveral ? name : undefined}>
      {muting.muted ? (
        <Muted muting={muting} />
      ) : (
        <>
          <CopyButton text={text} copy={props.copy} announce={announce} />
          <SpeakButtons {...pair(concept, terms, script)} speech={props.speech} />
          {isOwn ? (
            <EditButton conceptId={concept.id} edit={props.edit} announce={announce} />
          ) : (
            <SaveButton {...saving} />
          )}
          {!saving.isSaved && <MuteMenu site={props.site} muting={muting} />}
        </>
      )}
    </Group>
  );
}
