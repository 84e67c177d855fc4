/** A file of a test as browsers want it: on the disk, under the name it is to have. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GivenFile } from './driver.ts';

/** Its path. Each lies in a folder of its own, for two may have one name. */
export function putOnDisk(folder: string, { name, bytes }: GivenFile): string {
  const path = join(mkdtempSync(join(folder, 'given-')), name);
  writeFileSync(path, bytes);
  return path;
}
