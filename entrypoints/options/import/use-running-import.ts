/** The import that is under way, or being taken out again, and how the last one ended. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Choices } from '../../../components/import/ImportOptions.tsx';
import { ask } from '../../../utils/ask.ts';
import { messageOf } from '../message-of.ts';
import { type Outcome, removeImport, runImport } from './run-import.ts';
import type { Checked } from './use-reading.ts';

export type Running =
  | { doing: 'importing'; stored: number; total: number }
  /** `total`: what there was to remove when it began. */
  | { doing: 'removing'; left: number; total: number };

export type Ended = (Outcome | { kind: 'undone' } | { kind: 'undoFailed'; error: string }) & {
  id: string;
  name: string;
};

export function useRunningImport() {
  const [running, setRunning] = useState<Running>();
  const [ended, setEnded] = useState<Ended>();
  const [stop, setStop] = useState<AbortController>();

  useEffect(() => {
    if (!running) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [running]);

  const removing = (left: number) =>
    setRunning((last) => ({
      doing: 'removing',
      left,
      total: last?.doing === 'removing' ? Math.max(last.total, left) : left,
    }));

  const finish = (end: Ended): Ended => {
    setRunning(undefined);
    setEnded(end);
    return end;
  };

  const start = async ({ dryRun, next }: Checked, { policy, name, marked }: Choices) => {
    const controller = new AbortController();
    const collection = { id: crypto.randomUUID(), name: name.trim(), marked };
    const total = dryRun.counts.new + (policy === 'skip' ? 0 : dryRun.counts.changed);
    let restart = true;
    setEnded(undefined);
    setStop(controller);
    setRunning({ doing: 'importing', stored: 0, total });
    const outcome = await runImport({
      ask,
      collection,
      next: () => {
        const chunk = next(policy, restart);
        restart = false;
        return chunk;
      },
      stored: (stored) => setRunning({ doing: 'importing', stored, total }),
      removing,
      signal: controller.signal,
    });
    return finish({ ...outcome, id: collection.id, name: collection.name });
  };

  const undo = async (id: string, name: string, stored: number) => {
    setEnded(undefined);
    setRunning({ doing: 'removing', left: stored, total: stored });
    try {
      await removeImport(ask, id, removing);
      return finish({ kind: 'undone', id, name });
    } catch (error) {
      return finish({ kind: 'undoFailed', error: messageOf(error), id, name });
    }
  };

  const forget = useCallback(() => setEnded(undefined), []);
  return { running, ended, start, undo, cancel: () => stop?.abort(), forget };
}
