/** Says what was done, and takes it back: the last change stays until another one or until it is put away. */
import { useState } from 'preact/hooks';
import { useKeptFocus } from '../../components/controls/use-kept-focus.ts';
import { ask } from '../../utils/ask.ts';
import { t } from '../../utils/i18n.ts';

export interface Done {
  /** What was done, as a sentence. */
  sentence: string;
  /** Ids of the changes, in the order they were made; none if it cannot be taken back. */
  changes: string[];
}

interface Props {
  done: Done | undefined;
  onClose(): void;
}

export function UndoBar({ done, onClose }: Props) {
  const [state, setState] = useState<{ of: Done; said: 'undoing' | 'undone' | 'failed' }>();
  const said = state?.of === done ? state?.said : undefined;

  const bar = useKeptFocus<HTMLDivElement>((room) => room?.querySelector('button'));

  const undo = async (what: Done) => {
    setState({ of: what, said: 'undoing' });
    try {
      for (const change of what.changes.toReversed()) await ask('undo', { change });
      setState({ of: what, said: 'undone' });
    } catch {
      setState({ of: what, said: 'failed' });
    }
  };

  return (
    <div role="status" ref={bar}>
      {done && (
        <div class="undo">
          <span>
            {said === 'undone' && t('optionsUndone')}
            {said === 'failed' && t('optionsUndoFailed')}
            {(!said || said === 'undoing') && done.sentence}
          </span>
          {!said && done.changes.length > 0 && (
            <button type="button" onClick={() => undo(done)}>
              {t('optionsUndo')}
            </button>
          )}
          <button type="button" class="plain" onClick={onClose}>
            {t('optionsClose')}
          </button>
        </div>
      )}
    </div>
  );
}
