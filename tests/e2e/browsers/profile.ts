/**
 * A fresh profile in the temporary folder for each launch. A janitor removes it when the browser is
 * closed, and when the run ends in any other way, by a crash or a kill, which no handler here would see.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Profile {
  path: string;
  /** For all else the browser and its driver would leave in the system's temporary folder. */
  temporary: string;
  /** Tells the browser of it. */
  environment: Record<string, string>;
  /** Gives the browser into the janitor's hands, if it does not end by itself with its driver. */
  ownedBy(processId: number | undefined): void;
  /** To be called when the browser has ended, or has never run. Safe to call twice. */
  remove(): Promise<void>;
}

export function createProfile(browser: string): Profile {
  const folder = mkdtempSync(join(tmpdir(), `tifa-${browser.toLowerCase()}-`));
  const [path, temporary] = [join(folder, 'profile'), join(folder, 'tmp')];
  mkdirSync(path);
  mkdirSync(temporary);
  // Detached: what ends this process from the terminal would else end the janitor too.
  const program = fileURLToPath(new URL('./janitor.ts', import.meta.url));
  const janitor = spawn(process.execPath, [program, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => janitor.once('exit', () => resolve()));
  janitor.unref();
  return {
    path,
    temporary,
    // Elsewhere the path to it is so long already that Chromium's socket would not fit.
    environment: process.platform === 'linux' ? { TMPDIR: temporary } : {},
    ownedBy: (processId) => void janitor.stdin.write(`${processId ?? ''}\n`),
    async remove() {
      janitor.ref();
      if (!janitor.stdin.writableEnded) janitor.stdin.end('closed\n');
      await gone;
    },
  };
}
