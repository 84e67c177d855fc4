/**
 * The extension's service worker, stopped and started from outside. Its target outlives it, so only
 * the protocol's own notices tell whether it runs.
 */
import type { CDPSession } from 'playwright-core';

/** A worker whose script throws never runs. */
const patienceMs = 10_000;

export interface WorkerSwitch {
  stop(): Promise<void>;
  /** Resolves at once if it runs. */
  start(): Promise<void>;
}

/** `desk` is a session of any page of the extension: from there the protocol reaches its worker. */
export async function watchWorker(
  desk: CDPSession,
  origin: string,
  tellError: (text: string) => void,
): Promise<WorkerSwitch> {
  let status = '';
  const waiting = new Set<() => void>();
  desk.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    // After an update the old version is still listed, as redundant.
    const version = versions.find((one) => one.status === 'activated');
    if (!version) return;
    status = version.runningStatus;
    for (const check of waiting) check();
  });
  desk.on('ServiceWorker.workerErrorReported', ({ errorMessage }) =>
    tellError(errorMessage.errorMessage),
  );
  await desk.send('ServiceWorker.enable');

  const reach = (wanted: string) =>
    new Promise<void>((resolve, reject) => {
      const giveUp = setTimeout(() => {
        waiting.delete(check);
        reject(new Error(`The worker is ${status || 'not there'}, not ${wanted}.`));
      }, patienceMs);
      const check = () => {
        if (status !== wanted) return;
        clearTimeout(giveUp);
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });

  return {
    async stop() {
      await desk.send('ServiceWorker.stopAllWorkers');
      await reach('stopped');
    },
    async start() {
      if (status !== 'running')
        await desk.send('ServiceWorker.startWorker', { scopeURL: `${origin}/` });
      await reach('running');
    },
  };
}
