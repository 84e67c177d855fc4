/** Does something to many concepts, as many at once as the background takes, until the signal aborts. */
const CHUNK = 1000;

/** How many were done: fewer than given where it was stopped. Throws what a chunk throws. */
export async function inChunks(
  ids: readonly string[],
  run: (ids: string[]) => Promise<unknown>,
  signal: AbortSignal,
  progressed: (done: number) => void,
): Promise<number> {
  let done = 0;
  while (done < ids.length && !signal.aborted) {
    const chunk = ids.slice(done, done + CHUNK);
    await run(chunk);
    done += chunk.length;
    progressed(done);
  }
  return done;
}
