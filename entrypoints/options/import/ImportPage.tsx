/** Reading a file into the glossary: on one page, from the file down to the import and its undoing. */
import { useCallback, useState } from 'preact/hooks';
import { counted } from '../../../components/controls/counted.ts';
import { useKeptFocus, wayOut } from '../../../components/controls/use-kept-focus.ts';
import { Working } from '../../../components/controls/Working.tsx';
import { FileChoice } from '../../../components/import/FileChoice.tsx';
import type { Choices } from '../../../components/import/ImportOptions.tsx';
import { sizeText } from '../../../components/import/size-text.ts';
import { problemSentence } from '../../../components/problems/problem-sentence.ts';
import { sizeVerdict } from '../../../glossary/formats/decode-text.ts';
import { t } from '../../../utils/i18n.ts';
import '../../../components/import/import.css';
import type { Done } from '../undo-bar.tsx';
import { Ending, endingSentence } from './Ending.tsx';
import { FileView } from './FileView.tsx';
import type { Source } from './protocol.ts';
import { useDroppedFile } from './use-dropped-file.ts';
import type { Checked } from './use-reading.ts';
import { type Running, useRunningImport } from './use-running-import.ts';

interface Props {
  onDone(done: Done): void;
}

export function ImportPage({ onDone }: Props) {
  const [source, setSource] = useState<Source>();
  const [isSizeAccepted, acceptSize] = useState(false);
  const { running, ended, start, undo, cancel, forget } = useRunningImport();
  const room = useKeptFocus<HTMLDivElement>(
    (all) => wayOut(all) ?? all?.querySelector<HTMLElement>('input[type=file]'),
  );

  const open = useCallback(
    (file: Blob, name: string) => {
      // A file may be dropped in any room.
      location.hash = '#/import';
      forget();
      acceptSize(false);
      setSource({ file, name });
    },
    [forget],
  );
  const openFile = useCallback((file: File) => open(file, file.name), [open]);
  const openText = useCallback((text: string) => open(new Blob([text]), ''), [open]);
  const isOver = useDroppedFile({ ready: !running, onFile: openFile, onText: openText });

  const importIt = async (checked: Checked, choices: Choices) => {
    const end = await start(checked, choices);
    setSource(undefined);
    if (end.kind === 'whole') onDone({ sentence: endingSentence(end), changes: [] });
  };

  const undoIt = async (id: string, name: string, stored: number) => {
    const end = await undo(id, name, stored);
    onDone({ sentence: endingSentence(end), changes: [] });
  };

  const verdict = source ? sizeVerdict(source.file.size) : 'read';
  return (
    <div ref={room} class={isOver ? 'import dropping' : 'import'}>
      <h2>{t('optionsImport')}</h2>
      <FileChoice disabled={running !== undefined} onFile={openFile} onText={openText} />
      {isOver && <p class="note">{t('importDropHere')}</p>}
      {source && (
        <p class="source">
          <span>
            {t('importFile', [source.name || t('importPasted'), sizeText(source.file.size)])}
          </span>
          {!running && (
            <button type="button" onClick={() => setSource(undefined)}>
              {t('importPutAway')}
            </button>
          )}
        </p>
      )}
      {source && verdict === 'refuse' && (
        <p class="note problem" role="alert">
          {problemSentence({ code: 'fileTooLarge', detail: String(source.file.size) })}
        </p>
      )}
      {source && verdict === 'ask' && !isSizeAccepted && (
        <section class="note warning" role="alert">
          <p>{t('importLarge', [sizeText(source.file.size)])}</p>
          <button type="button" onClick={() => acceptSize(true)}>
            {t('importReadAnyway')}
          </button>
        </section>
      )}
      {source && (verdict === 'read' || (verdict === 'ask' && isSizeAccepted)) && (
        // Kept while it is imported: what was read stands behind it.
        <div hidden={running !== undefined}>
          <FileView
            key={keyOf(source)}
            source={source}
            isRunning={running !== undefined}
            onStart={importIt}
            onPutAway={() => setSource(undefined)}
          />
        </div>
      )}
      {running && (
        <Working
          label={runningSentence(running)}
          part={partOf(running)}
          onCancel={running.doing === 'importing' ? cancel : undefined}
        />
      )}
      {ended && <Ending ended={ended} onUndo={(stored) => undoIt(ended.id, ended.name, stored)} />}
    </div>
  );
}

const keys = new WeakMap<Source, string>();

/** Another for each file that is opened, the same one twice among them: nothing said of one counts for the other. */
function keyOf(source: Source): string {
  const key = keys.get(source) ?? crypto.randomUUID();
  keys.set(source, key);
  return key;
}

function runningSentence(running: Running): string {
  return running.doing === 'importing'
    ? t('importRunning', [counted(running.stored), counted(running.total)])
    : t('importRemoving', [counted(running.left)]);
}

function partOf(running: Running): number | undefined {
  if (running.total === 0) return undefined;
  const done = running.doing === 'importing' ? running.stored : running.total - running.left;
  return Math.min(1, done / running.total);
}
