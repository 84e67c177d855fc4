/**
 * Real Chromium, driven by playwright-core and, where that would use the page's own `eval` (which a
 * strict CSP forbids) or hide what content scripts say, by the DevTools protocol directly.
 */
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
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
import { type WorkerSwitch, watchWorker } from './chromium-worker.ts';
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
import { createPage, inFrames } from './page.ts';
import { createProfile, type Profile } from './profile.ts';
import { onSmallDisk } from './small-disk.ts';
import { patienceMs, until } from './until.ts';

export const chromium: Driver = { name: 'Chromium', launch };

async function launch({
  extensionDir = builtExtension.chromium,
  besides,
  withoutExtension = false,
  profile: given,
  diskSize,
  locale = 'en-US',
  colorScheme = 'light',
  forcedColors = false,
  reducedMotion = false,
  viewport = { width: 1000, height: 700 },
  scale = 1,
  touch = false,
  backForwardCache = false,
}: LaunchOptions = {}): Promise<Browser> {
  needExtension(extensionDir);
  const profile = given ?? createProfile('chromium');
  const program = needBrowser('Chromium');
  const executablePath = diskSize ? onSmallDisk(program, profile, diskSize) : program;
  const leave = async () => {
    if (!given) await profile.remove();
  };
  const extensions = [extensionDir, besides].filter(Boolean).join(',');
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
        ...(withoutExtension ? [] : [`--load-extension=${extensions}`]),
        // For what installs and takes out extensions.
        '--enable-unsafe-extension-debugging',
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
      ...(backForwardCache && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
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
    await leave();
    throw error;
  }
  try {
    return await withExtension(context, profile, { extensionDir, withoutExtension, leave });
  } catch (error) {
    await context.close();
    await leave();
    throw error;
  }
}

interface Extension {
  origin: string;
  worker: Worker;
  switch: WorkerSwitch;
}

interface How {
  extensionDir: string;
  withoutExtension: boolean;
  /** To be called when the browser has ended. */
  leave(): Promise<void>;
}

async function withExtension(
  context: BrowserContext,
  profile: Profile,
  { extensionDir, withoutExtension, leave }: How,
): Promise<Browser> {
  const said: ConsoleMessage[] = [];
  const listen = (worker: Worker) =>
    worker.on('console', (message) => said.push({ type: message.type(), text: message.text() }));
  context.on('serviceworker', listen);
  context.serviceWorkers().forEach(listen);

  let present: Extension | undefined;
  const own = () => {
    if (!present) throw new Error('The extension is not installed.');
    return present;
  };
  /** Also after an update, which ends the worker and closes the extension's pages. */
  const attach = async (worker: Worker): Promise<Extension> => {
    const origin = `chrome-extension://${new URL(worker.url()).host}`;
    // The manifest is a page of the extension that runs no script.
    const blank = context.pages().find((page) => page.url() === 'about:blank');
    const desk = blank ?? (await context.newPage());
    await desk.goto(`${origin}/manifest.json`);
    const workerSwitch = await watchWorker(await context.newCDPSession(desk), origin, (text) =>
      said.push({ type: 'exception', text }),
    );
    return { origin, worker, switch: workerSwitch };
  };
  const debug = async () => {
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('The browser is gone.');
    return session;
  };
  const firstWorker = () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  if (!withoutExtension) present = await attach(await firstWorker());

  const downloads: Download[] = [];
  const driven = new Set<PlaywrightPage>();
  const take = async (page: PlaywrightPage) => {
    driven.add(page);
    page.on('download', (download) => downloads.push(download));
    return await drive(context, page, () => present?.origin, said, profile);
  };
  const openAt = async (url: string) => {
    const open = await take(await context.newPage());
    await open.goto(url);
    return open;
  };

  const runInBackground: Evaluate = async (fn, ...args) => {
    const { worker, switch: workerSwitch } = own();
    await workerSwitch.start();
    return (await worker.evaluate(expression(fn, args))) as never;
  };

  return {
    name: 'Chromium',
    open: openAt,
    openExtensionPage: (path) => openAt(`${own().origin}/${path}`),
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
    stopWorker: () => own().switch.stop(),
    runInBackground,
    changeSettings: (change) => runInBackground(storeSettings, change),
    pressCommand: (name) => runInBackground(dispatchCommand, name),
    async install() {
      const session = await debug();
      const started = context.waitForEvent('serviceworker');
      await session.send('Extensions.loadUnpacked', { path: extensionDir });
      present = await attach(await started);
    },
    async uninstall() {
      const session = await debug();
      await session.send('Extensions.uninstall', { id: new URL(own().origin).host });
      present = undefined;
    },
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
      await leave();
    },
  };
}

async function drive(
  context: BrowserContext,
  page: PlaywrightPage,
  extensionOrigin: () => string | undefined,
  extensionSaid: ConsoleMessage[],
  { temporary }: Profile,
): Promise<Page> {
  const session = await context.newCDPSession(page);
  const pageSaid: ConsoleMessage[] = [];
  await collectMessages(session, (origin, message) =>
    (origin && origin === extensionOrigin() ? extensionSaid : pageSaid).push(message),
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
    evaluateInFrames: (fn, ...args) =>
      inFrames(page.frames(), (frame) => frame.evaluate(expression(fn, args)) as never),
    runScript: async (source) => {
      await run(`${source}\n;undefined`);
    },
    show: () => page.bringToFront(),
    resize: (viewport) => page.setViewportSize(viewport),
    setColorScheme: (colorScheme) => page.emulateMedia({ colorScheme }),
    setMedium: (media) => page.emulateMedia({ media }),
    pdf: () => page.pdf(),
    goto: async (url) => {
      await page.goto(url);
    },
    pointer: {
      move: (x, y, steps) => page.mouse.move(x, y, { steps }),
      down: () => page.mouse.down(),
      up: () => page.mouse.up(),
      wheel: (deltaX, deltaY) => page.mouse.wheel(deltaX, deltaY),
      tap: (x, y) => page.touchscreen.tap(x, y),
      finger: async (path, hold) => {
        const steps = path.map(([x, y], index) => ({
          type: index === 0 ? ('touchStart' as const) : ('touchMove' as const),
          touchPoints: [{ x, y }],
        }));
        for (const step of steps) await session.send('Input.dispatchTouchEvent', step);
        await sleep(hold);
        // The long press of what is driven so is unknown to the browser: lifted, it would be a tap.
        const type = hold > 0 ? 'touchCancel' : 'touchEnd';
        await session.send('Input.dispatchTouchEvent', { type, touchPoints: [] });
      },
    },
    keys: {
      down: (key) => page.keyboard.down(key),
      up: (key) => page.keyboard.up(key),
      type: (text) => page.keyboard.type(text),
      compose: async (texts) => {
        for (const text of texts) {
          const end = { selectionStart: text.length, selectionEnd: text.length };
          await session.send('Input.imeSetComposition', { text, ...end });
        }
        await session.send('Input.insertText', { text: texts.at(-1) ?? '' });
      },
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
