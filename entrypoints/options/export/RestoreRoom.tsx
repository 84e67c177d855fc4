/** Brings a backup back: shows what is in it and what would happen, then does it, and can undo it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { counted } from '../../../components/controls/counted.ts';
import { useKeptFocus } from '../../../components/controls/use-kept-focus.ts';
import { Working } from '../../../components/controls/Working.tsx';
import { BackupContents } from '../../../components/export/BackupContents.tsx';
import { BackupDamage } from '../../../components/export/BackupDamage.tsx';
import { type RestoreChoice, RestoreForm } from '../../../components/export/RestoreForm.tsx';
import { problemSentence } from '../../../components/problems/problem-sentence.ts';
import { t } from '../../../utils/i18n.ts';
import { readSettings, wrongSettings } from '../../../utils/settings.ts';
import { messageOf } from '../message-of.ts';
import { onRowsChanged } from '../rows-changed.ts';
import type { Done } from '../undo-bar.tsx';
import { markExported } from './mark-exported.ts';
import { type OpenedBackup, openBackup, rowsNow } from './open-backup.ts';
import { type RestoreLog, restore, undoRestore } from './restore.ts';
import { planRestore } from './restore-plan.ts';

type State =
  | { is: 'idle' | 'undoing' | 'undone' }
  | { is: 'reading'; part: number }
  | { is: 'opened'; opened: OpenedBackup }
  | { is: 'restoring'; part: number }
  | { is: 'restored' | 'stopped'; log: RestoreLog; reason?: string }
  | { is: 'failed'; reason: string };

interface Props {
  onDone(done: Done): void;
}

export function RestoreRoom({ onDone }: Props) {
  const [state, setState] = useState<State>({ is: 'idle' });
  const [choice, setChoice] = useState<RestoreChoice>({ policy: 'add', settings: true });
  const running = useRef<AbortController>(undefined);
  const reading = useRef<AbortController>(undefined);
  const isMounted = useRef(true);
  const field = useRef<HTMLInputElement>(null);
  const room = useKeptFocus();

  useEffect(
    () => () => {
      isMounted.current = false;
      // Reading has no use any more; restoring goes on to its end.
      reading.current?.abort();
    },
    [],
  );

  const opened = state.is === 'opened' ? state.opened : undefined;
  const plan = useMemo(
    () => opened && planRestore(opened.backup, opened.rows, choice.policy),
    [opened, choice.policy],
  );

  const open = async (file: File | undefined) => {
    running.current?.abort();
    if (!file) return setState({ is: 'idle' });
    const run = new AbortController();
    running.current = run;
    reading.current = run;
    setState({ is: 'reading', part: 0 });
    try {
      const read = await openBackup(file, run.signal, (part) => setState({ is: 'reading', part }));
      if (read === 'notBackup') setState({ is: 'failed', reason: t('exportNotBackup') });
      else if ('refusal' in read) setState({ is: 'failed', reason: problemSentence(read.refusal) });
      else setState({ is: 'opened', opened: read });
    } catch (error) {
      if (running.current !== run) return;
      setState(run.signal.aborted ? { is: 'idle' } : { is: 'failed', reason: wentWrong(error) });
    } finally {
      run.abort();
    }
  };

  // What is here may change while the reader thinks.
  useEffect(() => {
    if (!opened) return;
    const { backup } = opened;
    const seen = new AbortController();
    const look = async () => {
      const rows = await rowsNow(seen.signal);
      setState((now) => (now.is === 'opened' ? { is: 'opened', opened: { backup, rows } } : now));
    };
    onRowsChanged(() => look().catch(() => undefined), seen.signal);
    return () => seen.abort();
  }, [opened]);

  const start = async ({ backup }: OpenedBackup) => {
    const run = new AbortController();
    running.current = run;
    const log: RestoreLog = { entries: 0, changes: [], collections: [] };
    const { policy } = choice;
    const settings =
      choice.settings && backup.settings !== undefined ? readSettings(backup.settings) : undefined;
    setState({ is: 'restoring', part: 0 });
    // So that choosing the same file again is a change.
    if (field.current) field.current.value = '';
    try {
      const rows = await rowsNow(run.signal);
      const task = planRestore(backup, rows, policy);
      await restore(
        { plan: task, policy, mutes: backup.mutes, settings },
        { log, signal: run.signal, progressed: (part) => setState({ is: 'restoring', part }) },
      );
      // All that is here is in that file.
      const isAllInBackup = policy === 'replace' || !rows.some((row) => row.origin === 'personal');
      if (isAllInBackup && backup.rejected.length === 0) await markExported();
      setState({ is: 'restored', log });
    } catch (error) {
      setState({ is: 'stopped', log, ...(!run.signal.aborted && { reason: wentWrong(error) }) });
    }
    // The reader has gone elsewhere in the page.
    if (!isMounted.current) onDone({ sentence: sentenceOf(log), changes: [] });
  };

  const undo = async (log: RestoreLog) => {
    setState({ is: 'undoing' });
    try {
      await undoRestore(log);
      setState({ is: 'undone' });
    } catch (error) {
      setState({ is: 'stopped', log, reason: wentWrong(error) });
    }
  };

  const isBusy = ['reading', 'restoring', 'undoing'].includes(state.is);
  return (
    <section ref={room} tabIndex={-1} aria-labelledby="restore-heading">
      <h2 id="restore-heading">{t('exportRestore')}</h2>
      <p>{t('exportRestoreHint')}</p>
      <label class="field">
        {t('exportRestoreFile')}
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          disabled={isBusy}
          onClick={(event) => {
            event.currentTarget.value = '';
          }}
          onChange={(event) => open(event.currentTarget.files?.[0])}
        />
      </label>
      {state.is === 'reading' && (
        <Working
          label={t('exportRestoreReading')}
          part={state.part}
          onCancel={() => running.current?.abort()}
        />
      )}
      {opened && plan && (
        <>
          <RestoreForm
            choice={choice}
            hasSettings={opened.backup.settings !== undefined}
            disabled={false}
            onChange={setChoice}
          />
          <BackupContents
            entries={opened.backup.drafts.length}
            collections={opened.backup.collections.length}
            mutes={opened.backup.mutes.length}
            hasSettings={opened.backup.settings !== undefined}
            rejected={opened.backup.rejected.length}
            plan={{ ...plan, removed: plan.remove.length }}
          />
          <BackupDamage
            parts={opened.backup.damaged}
            settings={wrongSettings(opened.backup.settings)}
          />
          <div class="actions">
            <button type="button" class="primary" onClick={() => start(opened)}>
              {t('exportRestoreStart')}
            </button>
          </div>
        </>
      )}
      {state.is === 'restoring' && (
        <Working
          label={t('exportRestoring', [
            state.part.toLocaleString(t('language'), { style: 'percent' }),
          ])}
          part={state.part}
          onCancel={() => running.current?.abort()}
        />
      )}
      {state.is === 'undoing' && <Working label={t('exportRestoreUndo')} />}
      <div aria-live="polite">
        {state.is === 'failed' && <p class="note problem">{state.reason}</p>}
        {state.is === 'undone' && <p class="note">{t('exportRestoreUndone')}</p>}
        {(state.is === 'restored' || state.is === 'stopped') && (
          <div class={state.is === 'stopped' ? 'note warning' : 'note'}>
            {state.reason && <p>{state.reason}</p>}
            <p>
              {state.is === 'restored'
                ? sentenceOf(state.log)
                : t('exportRestoreStopped', [counted(state.log.entries)])}
            </p>
            <button type="button" onClick={() => undo(state.log)}>
              {t('exportRestoreUndo')}
            </button>
          </div>
        )}
      </div>
    </section>
  );
}

function sentenceOf({ entries }: RestoreLog): string {
  return t('exportRestored', [counted(entries)]);
}

function wentWrong(error: unknown): string {
  return t('exportFailed', [messageOf(error)]);
}
