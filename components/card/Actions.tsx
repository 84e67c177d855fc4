/** What a reader can do with one concept: copy the pair, hear it, stop marking it. */
import type { Concept } from '../../glossary/concept.ts';
import { head, pair } from '../../glossary/display/counterpart.ts';
import { pairText } from '../../glossary/display/pair-text.ts';
import type { Script } from '../../glossary/display/script.ts';
import { CopyButton } from './CopyButton.tsx';
import { Muted } from './Muted.tsx';
import { MuteMenu } from './MuteMenu.tsx';
import { useMuting } from './muting.ts';
import { SpeakButtons, type Speech } from './SpeakButtons.tsx';

interface Props {
  concept: Concept;
  found: string;
  script: Script;
  site: string;
  speech: Speech;
  announce(message: string): void;
  copy(text: string): Promise<boolean>;
  mute(conceptId: string, site?: string): Promise<boolean>;
  unmute(conceptId: string, site?: string): Promise<boolean>;
}

export function Actions(props: Props) {
  const { concept, found, script } = props;
  const muting = useMuting(concept.id, props);
  const terms = head(concept, found, script);
  const text = pairText(concept, terms, script);
  return (
    <div class="actions">
      {muting.muted ? (
        <Muted muting={muting} />
      ) : (
        <>
          <CopyButton text={text} copy={props.copy} announce={props.announce} />
          <SpeakButtons {...pair(concept, terms, script)} speech={props.speech} />
          <MuteMenu site={props.site} muting={muting} />
        </>
      )}
    </div>
  );
}
