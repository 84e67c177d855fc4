/**
 * A fresh profile in the temporary folder for each launch, gone when the browser is closed, and gone
 * also when the run ends without closing it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Profile {
  path: string;
  remove(): void;
}

export function createProfile(browser: string): Profile {
  const path = mkdtempSync(join(tmpdir(), `tifa-${browser.toLowerCase()}-`));
  const remove = () => {
    process.off('exit', remove);
    // The browser may still be writing for a moment after its process has gone.
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  process.on('exit', remove);
  return { path, remove };
}
