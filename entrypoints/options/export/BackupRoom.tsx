/** Saves everything the reader has in one file. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { counted } from '../../../components/controls/counted.ts';
import { useKeptFocus } from '../../../components/controls/use-kept-focus.ts';
import { Working } from '../../../components/controls/Working.tsx';
import { SavedFiles } from '../../../components/export/SavedFiles.tsx';
import { t } from '../../../utils/i18n.ts';
import { messageOf } from '../message-of.ts';
import { saveBackup } from './save-backup.ts';
import { forget } from './save-files.ts';
import type { Saved } from './write-options.ts';

type State =
  | { is: 'idle' | 'cancelled' }
  | { is: 'busy'; count: number }
  | { is: 'failed'; reason: string };

export function BackupRoom() {
  const [state, setState] = useState<State>({ is: 'idle' });
  const [saved, setSaved] = useState<Saved>();
  const running = useRef<AbortController>(undefined);
  const room = useKeptFocus();

  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => () => forget(saved?.files ?? []), [saved]);

  const save = async () => {
    const run = new AbortController();
    running.current = run;
    setSaved(undefined);
    setState({ is: 'busy', count: 0 });
    try {
      setSaved(await saveBackup(run.signal, (count) => setState({ is: 'busy', count })));
      setState({ is: 'idle' });
    } catch (error) {
      if (run.signal.aborted) setState({ is: 'cancelled' });
      else setState({ is: 'failed', reason: messageOf(error) });
    } finally {
      run.abort();
    }
  };

  return (
    <section ref={room} tabIndex={-1} aria-labelledby="backup-heading">
      <h2 id="backup-heading">{t('exportBackup')}</h2>
      <p>{t('exportBackupHint')}</p>
      <div class="actions">
        <button type="button" disabled={state.is === 'busy'} onClick={save}>
          {t('exportBackupSave')}
        </button>
      </div>
      {state.is === 'busy' && (
        <Working
          label={t('exportReading', [counted(state.count)])}
          onCancel={() => running.current?.abort()}
        />
      )}
      <div aria-live="polite">
        {state.is === 'cancelled' && <p class="note">{t('exportCancelled')}</p>}
        {state.is === 'failed' && <p class="note problem">{t('exportFailed', [state.reason])}</p>}
        {saved && <SavedFiles {...saved} />}
      </div>
    </section>
  );
}
