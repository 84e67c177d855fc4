/** Where the reader types what to look for. `/` leads to it from anywhere on the page but from another field. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n.ts';

interface Props {
  text: string;
  onText(text: string): void;
}

export function SearchField({ text, onText }: Props) {
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const stop = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      const isTyping = (event.target as Element).closest('input, textarea, select, dialog');
      // Not while another room is shown.
      if (isTyping || !field.current?.offsetParent) return;
      event.preventDefault();
      field.current.select();
    };
    document.addEventListener('keydown', onKeyDown, { signal: stop.signal });
    return () => stop.abort();
  }, []);

  return (
    <input
      ref={field}
      type="search"
      class="search"
      value={text}
      placeholder={t('tableSearchHint')}
      aria-label={t('tableSearch')}
      aria-keyshortcuts="/"
      autocomplete="off"
      spellcheck={false}
      onInput={({ currentTarget }) => onText(currentTarget.value)}
    />
  );
}
