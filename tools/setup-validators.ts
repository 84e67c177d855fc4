/**
 * Sees to it that the validators of others are there, against which the tests hold the files Tifa
 * writes. Nothing depends on them: where they cannot be installed, those tests are skipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { install, mayInstall } from './apt.ts';

/** Each by its Debian package. Saxon runs the rules that jing reads. */
const validators: Record<string, () => boolean> = {
  jing: () => runs('jing'),
  'libsaxonhe-java': () => existsSync('/usr/share/java/Saxon-HE.jar'),
  'libxml2-utils': () => runs('xmllint'),
  'translate-toolkit': () => runs('tbx2po'),
};

const missing = missingPackages();
if (missing.length > 0 && mayInstall()) install(missing);
const still = missingPackages();
if (still.length === 0) console.log(`Validators: ${Object.keys(validators).join(', ')}`);
else console.log(`Validators: without ${still.join(', ')}, some tests of TBX are skipped`);

function missingPackages(): string[] {
  return Object.keys(validators).filter((name) => !validators[name]?.());
}

function runs(command: string): boolean {
  return spawnSync('which', [command]).status === 0;
}
