/**
 * Files dropped anywhere on the page, or pasted where no field takes them. Without this the browser
 * would open a dropped file in place of the page, import and all.
 */
import { useEffect, useState } from 'preact/hooks';

interface Options {
  /** Not called while false, but a dropped file still opens nothing. */
  ready: boolean;
  onFile(file: File): void;
  onText(text: string): void;
}

/** Whether a file hangs over the page. */
export function useDroppedFile({ ready, onFile, onText }: Options): boolean {
  const [over, setOver] = useState(false);

  useEffect(() => {
    const { signal, abort } = listening();
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = ready ? 'copy' : 'none';
      setOver(ready);
    };
    addEventListener('dragover', drag, { signal });
    addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false), {
      signal,
    });
    addEventListener(
      'drop',
      (event) => {
        setOver(false);
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file && ready) onFile(file);
      },
      { signal },
    );
    addEventListener(
      'paste',
      (event) => {
        if (!ready || !isImportRoom() || isField(event.target)) return;
        const [file] = event.clipboardData?.files ?? [];
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (file) onFile(file);
        else if (text.trim() !== '') onText(text);
      },
      { signal },
    );
    return abort;
  }, [ready, onFile, onText]);

  return over;
}

function listening(): { signal: AbortSignal; abort(): void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

function isImportRoom(): boolean {
  return location.hash.startsWith('#/import');
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}
