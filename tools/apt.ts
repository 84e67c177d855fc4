/**
 * Installs Debian packages where that is no question: as root on Debian and its kin.
 * Elsewhere it is left to the person, who is told what is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export function mayInstall(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/** Says so if it fails; whoever asked looks again for what it needs. */
export function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')}; this takes a minute or two.`);
  // A mirror that is being updated fails once and not twice.
  const log = runApt(packages) && runApt(packages);
  if (log) console.error(`${log}\napt-get could not install ${packages.join(', ')}.`);
}

/** The output of what failed, or undefined. */
function runApt(packages: readonly string[]): string | undefined {
  const patience = ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=300'];
  for (const command of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status, error, stdout, stderr } = spawnSync('apt-get', [...patience, ...command], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) return `${stdout}${stderr}${error ?? ''}`;
  }
}
