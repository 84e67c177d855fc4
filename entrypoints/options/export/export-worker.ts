/** The page's end of the worker: ask for a job, wait for its answer. */
import type { Progress } from '../../../glossary/formats/format.ts';
import type { Jobs, Report } from './jobs.ts';

export type Ask = <Name extends keyof Jobs>(
  job: Name,
  given: Jobs[Name]['given'],
  progressed?: (progress: Progress) => void,
) => Promise<Jobs[Name]['answer']>;

/** A worker that lives until the signal aborts. It does one job after the other. */
export function startWorker(signal: AbortSignal): Ask {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
  signal.addEventListener('abort', () => worker.terminate());
  let last: Promise<unknown> = Promise.resolve();

  return (job, given, progressed) => {
    const run = () =>
      new Promise<never>((resolve, reject) => {
        signal.throwIfAborted();
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.onmessage = ({ data }: MessageEvent<Report>) => {
          if ('progress' in data) progressed?.(data.progress);
          else if ('failed' in data) reject(new Error(data.failed));
          else resolve(data.answer as never);
        };
        worker.postMessage({ job, given });
      });
    const answer = last.then(run, run);
    last = answer.catch(() => undefined);
    return answer;
  };
}
