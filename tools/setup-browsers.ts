/**
 * Sees to it that the browsers the tests and `npm start` need are there. Installs only where that is
 * no question: as root on Debian and its kin. Elsewhere it says the command and leaves it to you.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { install, mayInstall } from './apt.ts';
import { type BrowserName, findBrowser } from './browsers.ts';

type Need = BrowserName | 'Chinese font';

const needs: Need[] = ['Chromium', 'Firefox', 'Chinese font'];

const debianPackages: Record<Need, string> = {
  Chromium: 'chromium',
  Firefox: 'firefox-esr',
  'Chinese font': 'fonts-noto-cjk',
};
/** Ubuntu names the browsers otherwise: its packages fetch the snaps. */
const ubuntuPackages = { ...debianPackages, Chromium: 'chromium-browser', Firefox: 'firefox' };

const missing = report();
if (missing.length > 0) {
  const packages = missing.map((need) => (isUbuntu() ? ubuntuPackages : debianPackages)[need]);
  if (mayInstall()) {
    install(packages);
    if (report().some(isBrowser)) process.exitCode = 1;
  } else if (missing.some(isBrowser)) {
    console.error(`Please install what is missing: ${commandFor(missing, packages)}`);
    process.exitCode = 1;
  }
}

/** Prints what is there and what is not; answers with the latter. */
function report(): Need[] {
  const found = needs.map((need) => ({ need, where: find(need) }));
  for (const { need, where } of found) console.log(`${need}: ${where ?? 'not found'}`);
  return found.filter(({ where }) => !where).map(({ need }) => need);
}

function isBrowser(need: Need): need is BrowserName {
  return need !== 'Chinese font';
}

function find(need: Need): string | undefined {
  return isBrowser(need) ? findBrowser(need) : findChineseFont();
}

/** Without one, Chinese is a row of boxes; the tests pass all the same. */
function findChineseFont(): string | undefined {
  if (process.platform !== 'linux') return 'of the system';
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  const [first] = (listed.stdout ?? '').split('\n');
  if (first) return first;
  const noto = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
  return existsSync(noto) ? noto : undefined;
}

function isUbuntu(): boolean {
  try {
    return /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function commandFor(missing: Need[], packages: string[]): string {
  const browsers = missing.filter(isBrowser);
  if (process.platform === 'darwin')
    return `brew install --cask ${browsers.join(' ').toLowerCase()}`;
  if (process.platform === 'win32') {
    const ids = { Chromium: 'Hibbiki.Chromium', Firefox: 'Mozilla.Firefox' };
    return browsers.map((need) => `winget install ${ids[need]}`).join(' && ');
  }
  if (existsSync('/usr/bin/apt-get')) return `sudo apt-get install ${packages.join(' ')}`;
  return `${browsers.join(' and ')}, with your system’s package manager`;
}
