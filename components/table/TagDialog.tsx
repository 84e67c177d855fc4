/** Asks for a tag to give to the selected concepts, or to take from them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { counted } from '../controls/counted.ts';

/** Longer ones are notes, and would not fit a chip. UTF-16 units. */
const LONGEST_TAG = 60;

interface Props {
  count: number;
  /** Tags there are, to choose from. */
  tags: string[];
  onAdd(tag: string): void;
  onRemove(tag: string): void;
  onClose(): void;
}

export function TagDialog({ count, tags, onAdd, onRemove, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const tag = text.normalize('NFC').trim();

  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog ref={dialog} class="tag-dialog" aria-labelledby="tag-dialog-title" onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          if (tag === '') event.preventDefault();
          else if ((event.submitter as HTMLButtonElement | null)?.value === 'remove') onRemove(tag);
          else onAdd(tag);
        }}
      >
        <h2 id="tag-dialog-title">{t('tableTagTitle', [counted(count)])}</h2>
        <label>
          {t('tableTagName')}
          <input
            value={text}
            maxLength={LONGEST_TAG}
            list="tag-dialog-tags"
            autocomplete="off"
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <datalist id="tag-dialog-tags">
          {tags.map((known) => (
            <option key={known} value={known} />
          ))}
        </datalist>
        <p class="quiet">{t('tableTagHint')}</p>
        <p class="buttons">
          <button type="submit" class="primary" value="add" disabled={tag === ''}>
            {t('tableTagAdd')}
          </button>
          <button type="submit" value="remove" disabled={tag === ''}>
            {t('tableTagRemove')}
          </button>
          <button type="button" class="plain" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </button>
        </p>
      </form>
    </dialog>
  );
}
