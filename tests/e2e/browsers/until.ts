/** Waiting is polling with a limit: browsers do not tell when a mark is painted or a node is in the tree. */
import { setTimeout as sleep } from 'node:timers/promises';

const pollMs = 50;
export const patienceMs = 10_000;

/** Throws `otherwise` after `timeout` ms. */
export async function until<Value>(
  read: () => Promise<Value>,
  done: (value: Value) => boolean,
  timeout: number,
  otherwise: string | (() => string),
): Promise<Value> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await read();
    if (done(value)) return value;
    if (Date.now() > end)
      throw new Error(
        `${typeof otherwise === 'string' ? otherwise : otherwise()} within ${timeout} ms.`,
      );
    await sleep(pollMs);
  }
}
