/** The page's end of the search worker. Calls are answered in their order. */
import type { AnswerMessage, Calls } from './search-calls.ts';

export type Call = <Name extends keyof Calls>(
  name: Name,
  given: Calls[Name]['given'],
) => Promise<Calls[Name]['answer']>;

interface Waiting {
  resolve(answer: never): void;
  reject(error: Error): void;
}

/** A worker that lives as long as the page; once it has broken, every call fails. */
export function startSearchWorker(): Call {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let broken: Error | undefined;

  worker.onmessage = ({ data }: MessageEvent<AnswerMessage>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failed' in data) call?.reject(new Error(data.failed));
    else call?.resolve(data.answer as never);
  };
  worker.onerror = ({ message }) => {
    broken = new Error(message);
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
  };

  return (name, given) =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken);
      const id = ++asked;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, name, given });
    });
}
