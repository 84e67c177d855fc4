/** How an import ended: what is in the glossary now, and what can be done about it. */
import { useEffect, useRef } from 'preact/hooks';
import { counted } from '../../../components/controls/counted.ts';
import { t } from '../../../utils/i18n.ts';
import type { Ended } from './use-running-import.ts';

interface Props {
  ended: Ended;
  /** `stored`: concepts that the import brought. */
  onUndo(stored: number): void;
}

export function Ending({ ended, onUndo }: Props) {
  const section = useRef<HTMLElement>(null);
  // What had the focus, the button that started it, is gone by now.
  useEffect(() => section.current?.focus(), [ended]);
  const isProblem = ended.kind === 'partial' || ended.kind === 'undoFailed' || isFailure(ended);
  return (
    <section
      ref={section}
      class={`note ending ${isProblem ? 'problem' : ''}`}
      tabIndex={-1}
      aria-label={endingSentence(ended)}
    >
      <p>{endingSentence(ended)}</p>
      {ended.kind === 'whole' && (
        <button type="button" onClick={() => onUndo(ended.stored)}>
          {t('importUndo')}
        </button>
      )}
    </section>
  );
}

export function endingSentence(ended: Ended): string {
  switch (ended.kind) {
    case 'whole':
      return t('importDone', [ended.name, counted(ended.stored)]);
    case 'nothing':
      return t('importNothingToDo');
    case 'removed':
      return ended.error === undefined ? t('importCancelled') : t('importFailed', [ended.error]);
    case 'partial':
      return t('importPartial', [ended.error]);
    case 'undone':
      return t('importUndone');
    case 'undoFailed':
      return t('importUndoFailed', [ended.error]);
  }
}

function isFailure(ended: Ended): boolean {
  return ended.kind === 'removed' && ended.error !== undefined;
}
