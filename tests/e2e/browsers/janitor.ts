/**
 * Cleans up after a browser, in a process of its own: it waits for the end of its input, which comes
 * however the process that launched the browser ended. Argument: the folder to remove. Input: the
 * browser's process id, and `closed` once the browser has ended by itself.
 */
import { rmSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

const [folder = ''] = process.argv.slice(2);
const said = (await text(process.stdin)).split('\n').filter(Boolean);
if (!said.includes('closed')) for (const id of said) kill(Number(id));

// A browser's helper processes outlive it for a moment, and write what they still have.
for (let times = 0; times < 5; times++) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  await sleep(100);
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
