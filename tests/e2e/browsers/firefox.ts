/**
 * Real Firefox, driven by puppeteer-core over WebDriver BiDi. What a page may not do (the accessibility
 * tree, extension pages, the background) is done in the browser's own window: BiDi's `moz:scope` chrome.
 */
import { mkdirSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, {
  type ElementHandle,
  type KeyInput,
  type Browser as PuppeteerBrowser,
  type Page as PuppeteerPage,
  type Viewport,
} from 'puppeteer-core';
import { needBrowser } from '../../../tools/browsers.ts';
import { builtExtension, needExtension } from './built-extension.ts';
import type {
  Browser,
  ConsoleMessage,
  Driver,
  Evaluate,
  GivenFile,
  LaunchOptions,
  Page,
} from './driver.ts';
import {
  composeInWindow,
  copyText,
  evaluateInBackground,
  extensionOrigin,
  focusNode,
  listenToExtensions,
  moveFinger,
  openPrivateWindow,
  openTab,
  pressInWindow,
  readExtensionMessages,
  readRect,
  readTree,
  setLocale,
  setMedium,
  setPreference,
  stopBackground,
} from './firefox-window.ts';
import { putOnDisk } from './given-file.ts';
import { readShortcut, storeSettings } from './in-background.ts';
import { createPage, inFrames } from './page.ts';
import { createProfile, type Profile } from './profile.ts';
import { onSmallDisk } from './small-disk.ts';
import { patienceMs, until } from './until.ts';

const schemePreference = 'layout.css.prefers-color-scheme.content-override';

export const firefox: Driver = { name: 'Firefox', launch };

async function launch({
  extensionDir = builtExtension.firefox,
  besides,
  withoutExtension = false,
  profile: given,
  preferences = {},
  privateWindow = false,
  diskSize,
  locale = 'en-US',
  colorScheme = 'light',
  forcedColors = false,
  reducedMotion = false,
  viewport = { width: 1000, height: 700 },
  scale = 1,
  touch = false,
}: LaunchOptions = {}): Promise<Browser> {
  needExtension(extensionDir);
  const profile = given ?? createProfile('firefox');
  const program = needBrowser('Firefox');
  const executablePath = diskSize ? onSmallDisk(program, profile, diskSize) : program;
  const leave = async () => {
    if (!given) await profile.remove();
  };
  const downloadFolder = join(profile.temporary, 'downloads');
  mkdirSync(downloadFolder, { recursive: true });
  const shown = { ...viewport, deviceScaleFactor: scale };
  let browser: PuppeteerBrowser | undefined;
  try {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      userDataDir: profile.path,
      env: { ...process.env, ...profile.environment },
      args: ['--remote-allow-system-access'],
      protocolTimeout: 30_000,
      defaultViewport: shown,
      extraPrefsFirefox: {
        'intl.accept_languages': locale,
        [schemePreference]: schemeValue(colorScheme),
        // 2: the reader's colours always win over the page's, which is what `forced-colors` reports.
        'browser.display.document_color_use': forcedColors ? 2 : 0,
        'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
        'browser.download.dir': downloadFolder,
        // 2: the folder named above.
        'browser.download.folderList': 2,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
        'browser.download.alwaysOpenPanel': false,
        // Else the browser's own wish for an icon fails by the page's CSP, in the page's console.
        'browser.chrome.site_icons': false,
        // An extension that is loaded for the session goes at its end, with all it stored but for these.
        'extensions.webextensions.keepStorageOnUninstall': given !== undefined,
        'extensions.webextensions.keepUuidOnUninstall': given !== undefined,
        'dom.w3c_touch_events.enabled': touch ? 1 : 0,
        // Bits: 1 coarse, 2 fine, 4 hovers. A machine without a mouse would else answer `hover: none`.
        'ui.primaryPointerCapabilities': touch ? 1 : 6,
        'ui.allPointerCapabilities': touch ? 1 : 6,
        ...preferences,
      },
    });
    profile.ownedBy(browser.process()?.pid);
    if (besides) await browser.installExtension(besides);
    return await withExtension(browser, profile, {
      extensionDir,
      withoutExtension,
      privateWindow,
      locale,
      downloadFolder,
      viewport: shown,
      leave,
    });
  } catch (error) {
    await browser?.close();
    await leave();
    throw error;
  }
}

interface How {
  extensionDir: string;
  withoutExtension: boolean;
  privateWindow: boolean;
  locale: string;
  downloadFolder: string;
  viewport: Viewport;
  /** To be called when the browser has ended. */
  leave(): Promise<void>;
}

async function withExtension(
  browser: PuppeteerBrowser,
  profile: Profile,
  how: How,
): Promise<Browser> {
  const { extensionDir, withoutExtension, privateWindow, locale, viewport } = how;
  const inWindow = await findWindow(browser, privateWindow);
  await inWindow(setLocale, locale);
  await inWindow(listenToExtensions);
  const install = async () => {
    const id = await installExtension(browser, extensionDir, privateWindow);
    return { id, origin: await inWindow(extensionOrigin, id) };
  };
  let present = withoutExtension ? undefined : await install();
  const own = () => {
    if (!present) throw new Error('The extension is not installed.');
    return present;
  };

  const runInBackground: Evaluate = async (fn, ...args) => {
    const { json, error } = await inWindow(evaluateInBackground, own().id, expression(fn, args));
    if (error !== undefined) throw new Error(error);
    return json === undefined ? undefined : JSON.parse(json);
  };

  const driven = new Set<PuppeteerPage>();
  const take = async (page: PuppeteerPage, url?: string) => {
    driven.add(page);
    // Only tabs that puppeteer opens itself have it already.
    if (url) await page.setViewport(viewport);
    return drive(page, inWindow, profile, url);
  };
  const opened = async (before: Set<PuppeteerPage>, address: string) => {
    for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(20)) {
      for (const page of await browser.pages()) {
        const url = before.has(page) ? '' : await page.evaluate(loadedUrl);
        if (url.includes(address)) return await take(page, url);
      }
    }
    throw new Error(`Nothing was opened at ${address}.`);
  };
  const openInWindow = async (url: string) => {
    const before = new Set(await browser.pages());
    await inWindow(openTab, url);
    return await opened(before, url);
  };

  return {
    name: 'Firefox',
    async open(url) {
      // Puppeteer's own tabs are not private.
      if (privateWindow) return await openInWindow(url);
      const page = await take(await browser.newPage());
      await page.goto(url);
      return page;
    },
    openExtensionPage: async (path) => await openInWindow(`${own().origin}/${path}`),
    opened: (address) => opened(driven, address),
    stopWorker: () => inWindow(stopBackground, own().id),
    runInBackground,
    changeSettings: (change) => runInBackground(storeSettings, change),
    async pressCommand(name) {
      const shortcut = await runInBackground(readShortcut, name);
      await inWindow(pressInWindow, shortcut.split('+'));
    },
    async install() {
      present = await install();
    },
    async uninstall() {
      await browser.uninstallExtension(own().id);
      present = undefined;
    },
    extensionMessages: () => inWindow(readExtensionMessages, own().id),
    downloads: (atLeast) =>
      until(
        () => readDownloads(how.downloadFolder),
        ({ length }) => length >= atLeast,
        patienceMs,
        `Fewer than ${atLeast} files were saved`,
      ),
    async close() {
      await browser.close();
      await how.leave();
    },
  };
}

/** Puppeteer is not told the address of a tab it did not open itself. */
function drive(
  page: PuppeteerPage,
  inWindow: Evaluate,
  { temporary }: Profile,
  openedAt?: string,
): Page {
  const said: ConsoleMessage[] = [];
  page.on('console', (message) => said.push({ type: message.type(), text: message.text() }));
  page.on('pageerror', (error) => said.push({ type: 'exception', text: String(error) }));

  return createPage({
    url: () => openedAt ?? page.url(),
    evaluate: (fn, ...args) =>
      page.evaluate(fn as (...args: unknown[]) => unknown, ...args) as never,
    evaluateInFrames: (fn, ...args) =>
      inFrames(
        page.frames(),
        (frame) => frame.evaluate(fn as (...args: unknown[]) => unknown, ...args) as never,
      ),
    runScript: async (source) => {
      await page.evaluate(`${source}\n;undefined`);
    },
    show: () => page.bringToFront(),
    resize: (size) => page.setViewport({ ...page.viewport(), ...size }),
    setColorScheme: async (scheme) => {
      await inWindow(setPreference, schemePreference, schemeValue(scheme));
      await page.waitForFunction(
        (wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches,
        {},
        scheme,
      );
    },
    setMedium: async (medium) => {
      await page.bringToFront();
      await inWindow(setMedium, medium);
      await page.waitForFunction((wanted) => matchMedia(wanted).matches, {}, medium);
    },
    pdf: () => page.pdf(),
    goto: async (url) => {
      await page.goto(url);
    },
    pointer: {
      move: async (x, y, steps) => {
        await page.mouse.move(x, y, { steps });
        // Movements of one frame count as one: the next might be taken for this.
        await apartFrom(page).evaluate(nextFrame);
      },
      down: () => page.mouse.down(),
      up: () => page.mouse.up(),
      wheel: (deltaX, deltaY) => page.mouse.wheel({ deltaX, deltaY }),
      tap: (x, y) => page.touchscreen.tap(x, y),
      finger: async (path, hold) => {
        await page.bringToFront();
        await inWindow(moveFinger, path, hold);
      },
    },
    keys: {
      down: (key) => page.keyboard.down(key as KeyInput),
      up: (key) => page.keyboard.up(key as KeyInput),
      type: (text) => page.keyboard.type(text),
      compose: (texts) => inWindow(composeInWindow, texts),
    },
    screenshot: (path) => page.screenshot(path ? { path: path as `${string}.png` } : {}),
    consoleMessages: async () => [...said],
    accessibilityTree: async () => {
      await page.bringToFront();
      return await inWindow(readTree);
    },
    rectOfNode: ({ handle }) => inWindow(readRect, handle),
    focusNode: ({ handle }) => inWindow(focusNode, handle),
    setInputFile: async (index, file) => {
      const input = (await page.$$('input[type=file]'))[index];
      await (input as ElementHandle<HTMLInputElement>).uploadFile(putOnDisk(temporary, file));
    },
    writeClipboard: (text) => inWindow(copyText, text),
    close: () => page.close(),
  });
}

/** Firefox puts an empty file there first, and writes into one with `.part` behind its name. */
async function readDownloads(folder: string): Promise<GivenFile[]> {
  const names = await readdir(folder);
  const whole = names.filter((name) => !name.endsWith('.part') && !names.includes(`${name}.part`));
  const files = await Promise.all(
    whole.map(async (name) => {
      const path = join(folder, name);
      try {
        return { name, bytes: await readFile(path), at: (await stat(path)).birthtimeMs };
      } catch {
        // It has got its name meanwhile.
        return undefined;
      }
    }),
  );
  return files
    .filter((file) => file !== undefined)
    .filter(({ bytes }) => bytes.length > 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ name, bytes }) => ({ name, bytes }));
}

function schemeValue(scheme: 'light' | 'dark'): number {
  return scheme === 'dark' ? 0 : 1;
}

/** Empty as long as the page loads. */
function loadedUrl(): string {
  return document.readyState === 'complete' ? location.href : '';
}

/** Puppeteer's own call lets no extension into private windows. */
async function installExtension(
  browser: PuppeteerBrowser,
  path: string,
  inPrivateWindows: boolean,
): Promise<string> {
  const { result } = await connectionOf(browser).send('webExtension.install', {
    extensionData: { type: 'path', path },
    'moz:allowPrivateBrowsing': inPrivateWindows,
  });
  if (!result.extension) throw new Error(`Firefox did not install ${path}.`);
  return result.extension;
}

/** Evaluates in the browser's window, or in a private one beside it: puppeteer has no call for it, its connection does. */
async function findWindow(browser: PuppeteerBrowser, isPrivate: boolean): Promise<Evaluate> {
  const connection = connectionOf(browser);
  const windows = async () => {
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    return (tree.result.contexts ?? []).map(({ context }) => context);
  };
  const evaluateIn =
    (context: string): Evaluate =>
    async (fn, ...args) => {
      const { result } = await connection.send('script.evaluate', {
        expression: `(async () => JSON.stringify(await ${expression(fn, args)}))()`,
        target: { context },
        awaitPromise: true,
      });
      if (result.type === 'exception')
        throw new Error(result.exceptionDetails?.text ?? 'Firefox’s window threw.');
      const json = result.result?.value;
      return json === undefined ? undefined : JSON.parse(json);
    };

  const [first] = await windows();
  if (!first) throw new Error('Firefox does not let its own window be reached.');
  if (!isPrivate) return evaluateIn(first);
  await evaluateIn(first)(openPrivateWindow);
  const other = (await windows()).find((context) => context !== first);
  if (!other) throw new Error('Firefox opened no private window.');
  return evaluateIn(other);
}

function connectionOf(browser: PuppeteerBrowser): BidiConnection {
  return (browser as unknown as { connection: BidiConnection }).connection;
}

interface BidiConnection {
  send(
    method: string,
    params: object,
  ): Promise<{
    result: {
      contexts?: { context: string }[];
      extension?: string;
      type?: string;
      result?: { value?: string };
      exceptionDetails?: { text: string };
    };
  }>;
}

function expression(fn: (...args: never[]) => unknown, args: unknown[]): string {
  return `(${fn})(...${JSON.stringify(args)})`;
}

/** A realm in which the page's natives are the browser's own, whatever the page has put in their place. */
function apartFrom(page: PuppeteerPage): Pick<PuppeteerPage, 'evaluate'> {
  return (
    page.mainFrame() as unknown as { isolatedRealm(): Pick<PuppeteerPage, 'evaluate'> }
  ).isolatedRealm();
}

/** Runs in the page. In one that is not drawn a frame may never come. */
function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, 100);
  });
}
