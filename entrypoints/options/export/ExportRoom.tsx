/** Exports entries to a file: reads them, says what the format cannot hold, writes and saves. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { counted } from '../../../components/controls/counted.ts';
import { useKeptFocus } from '../../../components/controls/use-kept-focus.ts';
import { useKeptHeight } from '../../../components/controls/use-kept-height.ts';
import { Working } from '../../../components/controls/Working.tsx';
import { choiceOf } from '../../../components/export/choices.ts';
import { type ExportChoice, ExportForm } from '../../../components/export/ExportForm.tsx';
import { LossList } from '../../../components/export/LossList.tsx';
import { SavedFiles } from '../../../components/export/SavedFiles.tsx';
import type { Loss } from '../../../glossary/formats/losses.ts';
import { t } from '../../../utils/i18n.ts';
import { messageOf } from '../message-of.ts';
import { onRowsChanged } from '../rows-changed.ts';
import { type Gathered, gatherInto, writeFiles } from './export-files.ts';
import { startWorker } from './export-worker.ts';
import { forget } from './save-files.ts';
import { loadScopeChoices, type ScopeChoice, scopeChoices, scopeOf, titleOf } from './scopes.ts';
import { type Saved, writeOptions } from './write-options.ts';

type State =
  | { is: 'reading'; count: number }
  | { is: 'ready'; gathered: Gathered; losses?: Loss[] }
  | { is: 'writing'; gathered: Gathered; losses?: Loss[]; part: number }
  | { is: 'cancelled' }
  | { is: 'failed'; reason: string };

/** `selection`: ids of the concepts chosen elsewhere, the same as long as the room is open. */
export function ExportRoom({ selection }: { selection: readonly string[] }) {
  const [scopes, setScopes] = useState<ScopeChoice[]>(() => scopeChoices(selection, []));
  const [choice, setChoice] = useState<ExportChoice>({
    scope: selection.length > 0 ? 'selection' : 'personal',
    format: 'tifa-json',
    direction: '',
    spreadsheetSafe: true,
  });
  const [state, setState] = useState<State>({ is: 'reading', count: 0 });
  const [saved, setSaved] = useState<Saved>();
  /** Grows when the entries must be read anew. */
  const [edition, setEdition] = useState(0);
  const running = useRef<AbortController>(undefined);
  const room = useKeptFocus();

  const { scope, format, direction } = choice;
  const readAgain = () => setEdition((last) => last + 1);
  const failed = (error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'AbortError')) {
      setState({ is: 'failed', reason: messageOf(error) });
    }
  };

  useEffect(() => {
    const mounted = new AbortController();
    onRowsChanged(readAgain, mounted.signal);
    return () => mounted.abort();
  }, []);

  useEffect(() => {
    loadScopeChoices(selection).then(setScopes, failed);
  }, [edition]);

  // Read when the scope changes or the glossary does.
  useEffect(() => {
    const run = new AbortController();
    running.current = run;
    setState({ is: 'reading', count: 0 });
    const read = async () => {
      const work = startWorker(run.signal);
      const told = (count: number) => setState({ is: 'reading', count });
      const gathered = await gatherInto(work, scopeOf(scope, selection), run.signal, told);
      setState({ is: 'ready', gathered });
    };
    read().catch((error) => run.signal.aborted || failed(error));
    return () => run.abort();
  }, [scope, edition]);

  // Counted when the format changes too.
  const gathered = 'gathered' in state ? state.gathered : undefined;
  useEffect(() => {
    if (!gathered || gathered.count === 0) return;
    let isStale = false;
    const options = writeOptions(choice, titleOf(scopes, scope));
    const told = (losses: Loss[]) =>
      setState((now) => (isStale || !('gathered' in now) ? now : { ...now, losses }));
    gathered.work('losses', { format, options }).then(told, (error) => isStale || failed(error));
    return () => {
      isStale = true;
    };
  }, [gathered, format, direction]);

  useEffect(() => () => forget(saved?.files ?? []), [saved]);

  const change = (next: ExportChoice) => {
    setChoice(next);
    setSaved(undefined);
    if (next.format !== format || next.direction !== direction) {
      setState((now) => (now.is === 'ready' ? { is: 'ready', gathered: now.gathered } : now));
    }
  };

  const cancel = () => {
    running.current?.abort();
    setState({ is: 'cancelled' });
  };

  const write = async (what: Gathered, losses: Loss[]) => {
    setSaved(undefined);
    const told = (part: number) => setState({ is: 'writing', gathered: what, losses, part });
    told(0);
    const options = writeOptions(choice, titleOf(scopes, scope));
    const isWhole = !losses.some((loss) => loss.what === 'wholeConcept');
    const isAllOwn = scope === 'personal' || scope === 'everything';
    const isCopy = choiceOf(format).keepsEntries && isWhole && isAllOwn;
    setSaved(await writeFiles(what, { format, options, isCopy, progressed: told }));
    setState({ is: 'ready', gathered: what, losses });
  };

  const losses = 'losses' in state ? state.losses : undefined;
  const isCounting = state.is === 'reading' || (gathered && gathered.count > 0 && !losses);
  const outcome = useKeptHeight<HTMLDivElement>(isCounting === true);
  return (
    <section ref={room} tabIndex={-1} aria-labelledby="export-heading">
      <h2 id="export-heading">{t('exportHeading')}</h2>
      <ExportForm
        choice={choice}
        scopes={scopes}
        disabled={state.is === 'writing'}
        onChange={change}
      />
      <div ref={outcome} class="outcome">
        <div aria-live="polite">
          {gathered && <p class="quiet">{t('exportEntries', [counted(gathered.count)])}</p>}
          {gathered?.count === 0 && <p class="note">{t('exportNothing')}</p>}
          {gathered && gathered.count > 0 && losses && (
            <LossList losses={losses} total={gathered.count} />
          )}
          {state.is === 'cancelled' && <p class="note">{t('exportCancelled')}</p>}
          {state.is === 'failed' && <p class="note problem">{t('exportFailed', [state.reason])}</p>}
        </div>
        {state.is === 'reading' && (
          <Working label={t('exportReading', [counted(state.count)])} onCancel={cancel} />
        )}
        {state.is === 'writing' && (
          <Working
            label={t('exportWriting', [percent(state.part)])}
            part={state.part}
            onCancel={cancel}
          />
        )}
        <div class="actions">
          {state.is === 'ready' && (
            <button
              type="button"
              class="primary"
              disabled={!losses}
              onClick={() => losses && write(state.gathered, losses).catch(failed)}
            >
              {t('exportSave')}
            </button>
          )}
          {(state.is === 'cancelled' || state.is === 'failed') && (
            <button type="button" onClick={readAgain}>
              {t('exportAgain')}
            </button>
          )}
        </div>
      </div>
      <div aria-live="polite">{saved && <SavedFiles {...saved} />}</div>
    </section>
  );
}

function percent(part: number): string {
  return part.toLocaleString(t('language'), { style: 'percent' });
}
