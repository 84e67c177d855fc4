/** Starts the worker that reads a file, with the glossary behind it. It ends by the signal. */
import { ask } from '../../../utils/ask.ts';
import type { PageSide, Step, WorkerSide } from './protocol.ts';
import { type Ask, connect } from './worker-port.ts';

/** As many as the background answers at once. */
const ROWS = 1_000;

/** Questions fail when the worker ends, or cannot go on: out of memory, as a rule. */
export function startWorker(progress: (step: Step) => void, signal: AbortSignal): Ask<WorkerSide> {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'worker')));
    signal.addEventListener('abort', () => {
      worker.terminate();
      reject(signal.reason);
    });
  });
  broken.catch(() => undefined);
  const question = connect<PageSide, WorkerSide>(worker, {
    rows: ({ after }) => ask('rows', { limit: ROWS, ...(after !== undefined && { after }) }),
    concepts: ({ ids }) => ask('concepts', { ids }),
    progress,
  });
  return (name, asked) => Promise.race([question(name, asked), broken]);
}
