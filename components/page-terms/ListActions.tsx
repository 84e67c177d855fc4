/** What is done with all terms that are listed: copied, exported, made the reader's own. Says what came of it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CopyShape } from '../../glossary/display/copy-shapes.ts';
import { t } from '../../utils/i18n.ts';
import type { ListedPair } from './listed.ts';
import type { ListActs } from './PageTerms.tsx';

/** Long enough to be read; what can be undone stays. */
const SAID_MS = 4_000;

interface Props {
  count: number;
  copyShape: CopyShape;
  conceptIds(): string[];
  pairs(): ListedPair[];
  acts: ListActs;
}

interface Said {
  text: string;
  /** What Undo takes back. */
  changes: string[];
  /** The button that says so itself. */
  copied?: CopyShape;
}

export function ListActions({ count, copyShape, conceptIds, pairs, acts }: Props) {
  const [said, setSaid] = useState<Said>();
  const [isBusy, setBusy] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const shapes: CopyShape[] = copyShape === 'table' ? ['table'] : ['table', copyShape];

  useEffect(() => {
    if (!said || said.changes.length > 0) return;
    const later = setTimeout(() => setSaid(undefined), SAID_MS);
    return () => clearTimeout(later);
  }, [said]);

  const copy = async (shape: CopyShape) => {
    const isDone = await acts.copy(shape, pairs());
    const text = isDone ? t('popupCopied', [count.toLocaleString()]) : t('cardCopyFailed');
    setSaid({ text, changes: [], ...(isDone && { copied: shape }) });
  };
  const addAll = async () => {
    setBusy(true);
    try {
      const { added, already, changes } = await acts.addAll(conceptIds());
      setSaid({ text: sentences(added, already), changes });
    } catch (error) {
      const reason = error instanceof Error ? error.message : '';
      setSaid({ text: t('popupAddFailed', [reason]), changes: [] });
    }
    setBusy(false);
  };
  const undo = async (changes: string[]) => {
    // The button that has the focus goes.
    addButton.current?.focus();
    setSaid(undefined);
    const text = await acts.undo(changes).then(
      () => t('optionsUndone'),
      () => t('popupUndoFailed'),
    );
    setSaid({ text, changes: [] });
  };

  return (
    <div class="list-actions">
      <p class="said" role="status">
        {said?.text}
      </p>
      {said && said.changes.length > 0 && (
        <button type="button" class="plain" onClick={() => undo(said.changes)}>
          {t('optionsUndo')}
        </button>
      )}
      <div class="buttons">
        {shapes.map((shape) => (
          <button key={shape} type="button" disabled={count === 0} onClick={() => copy(shape)}>
            {said?.copied === shape
              ? t('cardCopied')
              : t(shape === 'table' ? 'popupCopyTable' : 'popupCopyText')}
          </button>
        ))}
        <button type="button" disabled={count === 0} onClick={() => acts.exportTerms(conceptIds())}>
          {t('popupExport')}
        </button>
        <button
          ref={addButton}
          type="button"
          disabled={count === 0 || isBusy}
          aria-label={t('popupAddAll')}
          title={t('popupAddAll')}
          onClick={addAll}
        >
          {t('popupAddAllShort')}
        </button>
      </div>
    </div>
  );
}

function sentences(added: number, already: number): string {
  const parts = [t('popupAdded', [added.toLocaleString()])];
  if (already > 0) parts.push(t('popupAlready', [already.toLocaleString()]));
  return parts.join(' ');
}
