/**
 * Real Chromium, driven by playwright-core and, where that would use the page's own `eval` (which a
 * strict CSP forbids) or hide what content scripts say, by the DevTools protocol directly.
 */
import { readFile } from 'node:fs/promises';
import {
  type BrowserContext,
  type CDPSession,
  type Download,
  type Page as PlaywrightPage,
  chromium as playwright,
  type Worker,
} from 'playwright-core';
import { needBrowser } from '../../../tools/browsers.ts';
import { builtExtension, needExtension } from './built-extension.ts';
import { readChromiumTree } from './chromium-accessibility.ts';
import { watchWorker } from './chromium-worker.ts';
import type {
  Browser,
  ConsoleMessage,
  Driver,
  Evaluate,
  GivenFile,
  LaunchOptions,
  Page,
} from './driver.ts';
import { putOnDisk } from './given-file.ts';
import { dispatchCommand, storeSettings } from './in-background.ts';
import { createPage } from './page.ts';
import { createProfile, type Profile } from './profile.ts';
import { patienceMs, until } from './until.ts';

export const chromium: Driver = { name: 'Chromium', launch };

async function launch({
  extensionDir = builtExtension.chromium,
  besides,
  locale = 'en-US',
  colorScheme = 'light',
  forcedColors = false,
  reducedMotion = false,
  viewport = { width: 1000, height: 700 },
  scale = 1,
  touch = false,
}: LaunchOptions = {}): Promise<Browser> {
  needExtension(extensionDir);
  const executablePath = needBrowser('Chromium');
  const extensions = [extensionDir, besides].filter(Boolean).join(',');
  const profile = createProfile('chromium');
  let context: BrowserContext;
  try {
    context = await playwright.launchPersistentContext(profile.path, {
      executablePath,
      // Without a window by our own flag: playwright's is for its headless shell, which has no extensions.
      headless: false,
      // Its handlers would keep this process; without them its pipe breaks, and Chromium ends by that.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [
        '--headless=new',
        '--mute-audio',
        // The tests run as root too, and open only their own pages.
        '--no-sandbox',
        `--disable-extensions-except=${extensions}`,
        `--load-extension=${extensions}`,
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        `--lang=${locale}`,
        // A machine without a mouse would else answer `hover: none`.
        ...(touch
          ? []
          : ['--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4']),
      ],
      env: { ...process.env, ...profile.environment, LANGUAGE: locale.replace('-', '_') },
      artifactsDir: profile.temporary,
      locale,
      colorScheme,
      forcedColors: forcedColors ? 'active' : 'none',
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
      hasTouch: touch,
      viewport,
      deviceScaleFactor: scale,
    });
  } catch (error) {
    await profile.remove();
    throw error;
  }
  try {
    return await withExtension(context, profile);
  } catch (error) {
    await context.close();
    await profile.remove();
    throw error;
  }
}

async function withExtension(context: BrowserContext, profile: Profile): Promise<Browser> {
  const said: ConsoleMessage[] = [];
  const listen = (worker: Worker) =>
    worker.on('console', (message) => said.push({ type: message.type(), text: message.text() }));
  context.on('serviceworker', listen);
  context.serviceWorkers().forEach(listen);

  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const { host } = new URL(worker.url());
  const origin = `chrome-extension://${host}`;

  // The manifest is a page of the extension that runs no script.
  const desk = context.pages()[0] ?? (await context.newPage());
  await desk.goto(`${origin}/manifest.json`);
  const workerSwitch = await watchWorker(await context.newCDPSession(desk), origin, (text) =>
    said.push({ type: 'exception', text }),
  );

  const downloads: Download[] = [];
  const driven = new Set<PlaywrightPage>();
  const take = async (page: PlaywrightPage) => {
    driven.add(page);
    page.on('download', (download) => downloads.push(download));
    return await drive(context, page, origin, said, profile);
  };
  const openAt = async (url: string) => {
    const open = await take(await context.newPage());
    await open.goto(url);
    return open;
  };

  const runInBackground: Evaluate = async (fn, ...args) => {
    await workerSwitch.start();
    return (await worker.evaluate(expression(fn, args))) as never;
  };

  return {
    name: 'Chromium',
    open: openAt,
    openExtensionPage: (path) => openAt(`${origin}/${path}`),
    async opened(address) {
      const page = await until(
        async () =>
          context.pages().find((page) => !driven.has(page) && page.url().includes(address)),
        (page) => page !== undefined,
        patienceMs,
        `Nothing was opened at ${address}`,
      );
      await page?.waitForLoadState();
      return await take(page as PlaywrightPage);
    },
    stopWorker: workerSwitch.stop,
    runInBackground,
    changeSettings: (change) => runInBackground(storeSettings, change),
    pressCommand: (name) => runInBackground(dispatchCommand, name),
    extensionMessages: async () => [...said],
    downloads: (atLeast) =>
      until(
        () => Promise.all(downloads.map(readDownload)),
        ({ length }) => length >= atLeast,
        patienceMs,
        `Fewer than ${atLeast} files were saved`,
      ),
    async close() {
      await context.close();
      await profile.remove();
    },
  };
}

async function drive(
  context: BrowserContext,
  page: PlaywrightPage,
  extensionOrigin: string,
  extensionSaid: ConsoleMessage[],
  { temporary }: Profile,
): Promise<Page> {
  const session = await context.newCDPSession(page);
  const pageSaid: ConsoleMessage[] = [];
  await collectMessages(session, (origin, message) =>
    (origin === extensionOrigin ? extensionSaid : pageSaid).push(message),
  );

  const run = async (expression: string, asReader = false) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: asReader,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };

  return createPage({
    url: () => page.url(),
    evaluate: (fn, ...args) => run(expression(fn, args)) as never,
    runScript: async (source) => {
      await run(`${source}\n;undefined`);
    },
    show: () => page.bringToFront(),
    resize: (viewport) => page.setViewportSize(viewport),
    setColorScheme: (colorScheme) => page.emulateMedia({ colorScheme }),
    goto: async (url) => {
      await page.goto(url);
    },
    pointer: {
      move: (x, y, steps) => page.mouse.move(x, y, { steps }),
      down: () => page.mouse.down(),
      up: () => page.mouse.up(),
      wheel: (deltaX, deltaY) => page.mouse.wheel(deltaX, deltaY),
      tap: (x, y) => page.touchscreen.tap(x, y),
    },
    keys: {
      down: (key) => page.keyboard.down(key),
      up: (key) => page.keyboard.up(key),
      type: (text) => page.keyboard.type(text),
    },
    screenshot: (path) => page.screenshot(path ? { path } : {}),
    consoleMessages: async () => [...pageSaid],
    accessibilityTree: () => readChromiumTree(session),
    rectOfNode: async ({ handle }) => {
      const node = { backendNodeId: Number(handle) };
      await session.send('DOM.scrollIntoViewIfNeeded', node);
      const { quads } = await session.send('DOM.getContentQuads', node);
      const [left = 0, top = 0, , , right = 0, bottom = 0] = quads[0] ?? [];
      return { x: left, y: top, width: right - left, height: bottom - top };
    },
    focusNode: async ({ handle }) => {
      await session.send('DOM.focus', { backendNodeId: Number(handle) });
    },
    setInputFile: (index, file) =>
      page.locator('input[type=file]').nth(index).setInputFiles(putOnDisk(temporary, file)),
    dragFile: async (x, y, file) => {
      const data = { items: [], files: [putOnDisk(temporary, file)], dragOperationsMask: 1 };
      // A hand lets go some frames after it came; a page that has moved under it meanwhile is told of it anew.
      for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const) {
        await session.send('Input.dispatchDragEvent', { type, x, y, data });
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
      }
    },
    writeClipboard: async (text) => {
      await page.bringToFront();
      const write = (text: string) => navigator.clipboard.writeText(text);
      await run(expression(write, [text]), true);
    },
    close: () => page.close(),
  });
}

async function readDownload(download: Download): Promise<GivenFile> {
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Tells of each message with the origin of the world it was said in: content scripts have the extension's. */
async function collectMessages(
  session: CDPSession,
  tell: (origin: string | undefined, message: ConsoleMessage) => void,
): Promise<void> {
  const origins = new Map<number, string>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    origins.set(context.id, context.origin);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args, executionContextId }) => {
    const text = args.map((arg) => arg.value ?? arg.description ?? arg.type).join(' ');
    tell(origins.get(executionContextId), { type, text });
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { exception, text, executionContextId } = exceptionDetails;
    tell(origins.get(executionContextId ?? 0), {
      type: 'exception',
      text: exception?.description ?? text,
    });
  });
  // What the browser itself complains of: refused requests, CSP.
  session.on('Log.entryAdded', ({ entry }) => {
    tell(undefined, { type: entry.level, text: `${entry.text} ${entry.url ?? ''}`.trim() });
  });
  await session.send('Log.enable');
  await session.send('Runtime.enable');
}

function expression(fn: (...args: never[]) => unknown, args: unknown[]): string {
  return `(${fn})(...${JSON.stringify(args)})`;
}
