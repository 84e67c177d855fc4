/** The reader's settings and what the background says of the glossary, kept as they are by now. */
import { useEffect, useState } from 'preact/hooks';
import type { Anew } from '../../components/popup/BeginAnew.tsx';
import { ask } from '../../utils/ask.ts';
import type { Status } from '../../utils/messages.ts';
import { changeSettings, type Settings, watchSettings } from '../../utils/settings.ts';

export interface Reader {
  settings: Settings;
  /** Absent while the background has not answered. */
  status: Status | 'no-answer' | undefined;
  change(how: (present: Settings) => Settings): Promise<void>;
  refresh(): Promise<void>;
  failed(): void;
  tryAgain(): void;
  anew: Anew;
  beginAnew(): void;
  lossSeen(): void;
}

export function useReader(stored: Settings): Reader {
  const [settings, setSettings] = useState(stored);
  const [status, setStatus] = useState<Status | 'no-answer'>();
  const [anew, setAnew] = useState<Anew>();

  const failed = () => setStatus('no-answer');
  const refresh = () => ask('status', {}).then(setStatus, failed);

  useEffect(() => {
    const open = new AbortController();
    watchSettings(setSettings, open.signal);
    void refresh();
    return () => open.abort();
  }, []);

  return {
    settings,
    status,
    change: (how) =>
      changeSettings(how).catch(() => {
        // The switch has moved already: drawing it anew puts it back.
        setSettings((present) => ({ ...present }));
        failed();
      }),
    refresh,
    failed,
    tryAgain() {
      setStatus(undefined);
      void refresh();
    },
    anew,
    beginAnew() {
      setAnew('asked');
      ask('beginAnew', {})
        .then(({ open }) => setAnew(open ? 'done' : 'failed'))
        .then(refresh)
        .catch(failed);
    },
    lossSeen: () => void ask('lossSeen', {}).then(refresh, failed),
  };
}
