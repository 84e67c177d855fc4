/**
 * Where Chromium and Firefox are on this machine. Chromium must be a build that loads unpacked
 * extensions: branded Chrome does so no more since 137, so it is not looked for.
 */
import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserName = 'Chromium' | 'Firefox';

/** The variable that says where a browser is, before any guess. */
export const pathVariable = { Chromium: 'CHROME_PATH', Firefox: 'FIREFOX_PATH' } as const;

/** Absolute path of the program, or undefined. A path given by variable is not second-guessed. */
export function findBrowser(name: BrowserName): string | undefined {
  const given = process.env[pathVariable[name]];
  if (given) return given;
  return candidates(name).find(isProgram);
}

/** As `findBrowser`; throws a sentence that says what to do. */
export function needBrowser(name: BrowserName): string {
  const path = findBrowser(name);
  if (!path)
    throw new Error(
      `${name} was not found: install it, or say where it is in ${pathVariable[name]}.`,
    );
  if (!isProgram(path))
    throw new Error(`${pathVariable[name]} says ${path}, which is no program that can be run.`);
  return path;
}

function candidates(name: BrowserName): string[] {
  const home = homedir();
  const inPath = (names: string[]) =>
    (process.env.PATH ?? '')
      .split(delimiter)
      .filter(Boolean)
      .flatMap((folder) => names.map((file) => join(folder, file)));
  const programFolders = [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ].filter((folder) => folder !== undefined);

  if (name === 'Firefox')
    return {
      linux: [...inPath(['firefox-esr', 'firefox']), '/snap/bin/firefox', '/opt/firefox/firefox'],
      darwin: ['', home].flatMap((root) =>
        ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].map(
          (app) => `${root}/Applications/${app}.app/Contents/MacOS/firefox`,
        ),
      ),
      win32: programFolders.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
    }[platform()];

  return {
    linux: [
      ...inPath(['chromium', 'chromium-browser', 'ungoogled-chromium']),
      '/snap/bin/chromium',
      ...playwrightBuilds(join(home, '.cache/ms-playwright'), [
        'chrome-linux/chrome',
        'chrome-linux64/chrome',
      ]),
    ],
    darwin: [
      ...['', home].map((root) => `${root}/Applications/Chromium.app/Contents/MacOS/Chromium`),
      ...playwrightBuilds(join(home, 'Library/Caches/ms-playwright'), [
        'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
        'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
        'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      ]),
    ],
    win32: [
      ...programFolders.map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe')),
      ...playwrightBuilds(join(process.env.LOCALAPPDATA ?? home, 'ms-playwright'), [
        'chrome-win/chrome.exe',
        'chrome-win64/chrome.exe',
      ]),
    ],
  }[platform()];
}

function platform(): 'linux' | 'darwin' | 'win32' {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
}

/** Newest build first; headless-only builds load no extensions and are left out. */
function playwrightBuilds(usualCache: string, programs: string[]): string[] {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH || usualCache;
  let folders: string[];
  try {
    folders = readdirSync(cache);
  } catch {
    return [];
  }
  return folders
    .map((folder) => ({ folder, build: Number(/^chromium-(\d+)$/.exec(folder)?.[1]) }))
    .filter(({ build }) => build > 0)
    .sort((a, b) => b.build - a.build)
    .flatMap(({ folder }) => programs.map((program) => join(cache, folder, program)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
