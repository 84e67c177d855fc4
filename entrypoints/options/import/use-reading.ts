/**
 * A file as far as it has been read. Each correction reads it anew in a worker of its own: the one
 * before ends at once, whatever it was doing. So does a change of the glossary it was compared with.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DryRun, Group, Item } from '../../../components/import/dry-run.ts';
import type { UndecodedText } from '../../../glossary/formats/decode-text.ts';
import type { Problem } from '../../../glossary/formats/problems.ts';
import type { Incoming } from '../../../utils/messages.ts';
import { messageOf } from '../message-of.ts';
import { onRowsChanged } from '../rows-changed.ts';
import type { Inspection, Said, Source, Step, WorkerSide } from './protocol.ts';
import { startWorker } from './start-worker.ts';
import type { Ask } from './worker-port.ts';

export interface Reading {
  inspection?: Inspection;
  step?: Step;
  undecoded?: UndecodedText;
  refusal?: Problem;
  /** What went wrong that is nobody's fault, in the words of the browser. */
  error?: string;
  checked?: Checked;
}

/** A file that was read and compared, ready to be imported. */
export interface Checked {
  dryRun: DryRun;
  list(group: Group, from: number, count: number): Promise<Item[]>;
  next(policy: 'skip' | 'replace' | 'merge', restart: boolean): Promise<Incoming[] | undefined>;
}

/** `isHeld`: what is read is being imported, which itself changes the glossary. */
export function useReading(source: Source, said: Said, isHeld: boolean): Reading | undefined {
  const [reading, setReading] = useState<{ of: Source; reading: Reading }>();

  const [edition, setEdition] = useState(0);
  const held = useRef(isHeld);
  held.current = isHeld;

  useEffect(() => {
    const open = new AbortController();
    onRowsChanged(() => held.current || setEdition((last) => last + 1), open.signal);
    return () => open.abort();
  }, []);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const show = (change: Reading) => {
      if (signal.aborted) return;
      setReading((last) => ({
        of: source,
        reading: last?.of === source ? { ...keptOf(last.reading, change), ...change } : change,
      }));
    };
    show({});
    const ask = startWorker((step) => show({ step }), signal);
    read(ask, source, said, show).catch((error: unknown) => show({ error: messageOf(error) }));
    return () => controller.abort();
  }, [source, said, edition]);

  return reading?.of === source ? reading?.reading : undefined;
}

/** While a corrected file is read anew, what it was found to be stays, so that no control jumps away. */
function keptOf(last: Reading, change: Reading): Reading {
  const { inspection, step } = last;
  const isDone = change.checked ?? change.refusal ?? change.undecoded ?? change.error;
  return {
    ...(inspection && { inspection }),
    ...(step && !isDone && { step }),
  };
}

async function read(
  ask: Ask<WorkerSide>,
  source: Source,
  said: Said,
  show: (change: Reading) => void,
): Promise<void> {
  const inspected = await ask('inspect', { source, said });
  if ('refusal' in inspected) {
    show({ undecoded: inspected });
    return;
  }
  show({ inspection: inspected });
  const dryRun = await ask('dryRun', { source, said });
  if ('refusal' in dryRun) {
    show({ refusal: dryRun.refusal });
    return;
  }
  show({
    checked: {
      dryRun,
      list: (group, from, count) => ask('list', { group, from, count }),
      next: (policy, restart) => ask('next', { policy, restart }),
    },
  });
}
