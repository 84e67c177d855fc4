/**
 * A browser whose disk is soon full: its profile lies on a file system in memory, of a size of our choice,
 * in a name space of its own, which ends with it. Linux lets root do that, and on most machines anybody.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile } from './profile.ts';

const newSpace = ['--map-root-user', '--mount'];

/** Why no small disk is to be had here; nothing: one is. */
export function noSmallDisk(): string | undefined {
  try {
    execFileSync('unshare', [...newSpace, 'mount', '-t', 'tmpfs', 'none', '/mnt'], {
      stdio: 'pipe',
    });
    return undefined;
  } catch (error) {
    return `this machine lets nobody mount a small disk (${String(error).split('\n')[0]})`;
  }
}

/** A program that starts the browser so. What the profile holds by then is on the disk. */
export function onSmallDisk(program: string, { path, temporary }: Profile, bytes: number): string {
  const wrapper = join(temporary, 'on-small-disk.sh');
  const disk = `${path}-disk`;
  const lines = [
    `mkdir -p '${disk}'`,
    `mount -t tmpfs -o size=${bytes} none '${disk}'`,
    `cp -a '${path}/.' '${disk}'`,
    `mount --move '${disk}' '${path}'`,
    `exec '${program}' "$@"`,
  ].join(' && ');
  writeFileSync(
    wrapper,
    `#!/bin/sh\nexec unshare ${newSpace.join(' ')} sh -c ${quoted(lines)} browser "$@"\n`,
    { mode: 0o755 },
  );
  return wrapper;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
