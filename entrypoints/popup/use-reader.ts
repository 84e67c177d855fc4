/** The reader's settings and what the background says of the glossary, kept as they are by now. */
import { useEffect, useState } from 'preact/hooks';
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
  lossSeen(): void;
}

export function useReader(stored: Settings): Reader {
  const [settings, setSettings] = useState(stored);
  const [status, setStatus] = useState<Status | 'no-answer'>();

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
    lossSeen: () => void ask('lossSeen', {}).then(refresh, failed),
  };
}
