/**
 * Firefox with its profiler: once a millisecond, what the page's main thread does and how much of the
 * processor it has used. Scripts are told by their address on the stack.
 */
import puppeteer, { type Browser as PuppeteerBrowser } from 'puppeteer-core';
import type { Evaluate } from '../../e2e/browsers/driver.ts';
import { firefox } from '../../e2e/browsers/firefox.ts';
import { setPreference } from '../../e2e/browsers/firefox-window.ts';
import { type Lab, type MainThread, type Memory, markNames, putMark, untilQuiet } from './lab.ts';

/** ms, a day. */
const never = 86_400_000;

export async function firefoxLab(extensionDir: string): Promise<Lab> {
  const { result: browser, puppet } = await captureBrowser(() => firefox.launch({ extensionDir }));
  const inWindow = await findWindow(puppet);
  // The browser does not know that the bench works in the background, and would stop it in the middle.
  await inWindow(setPreference, 'extensions.background.idle.timeout', never);
  return {
    name: 'Firefox',
    browser,
    async record(page, work) {
      await inWindow(startProfiler);
      await putMark(page, markNames.start);
      await work();
      await putMark(page, markNames.end);
      return await inWindow(readProfile, markNames.start, markNames.end);
    },
    atRest: (page) => untilQuiet(() => inWindow(readTimeUsed, page.url)),
    memory: (page) => inWindow(readMemory, page.url),
    async backgroundMemory() {
      await browser.runInBackground(() => undefined);
      return await inWindow(readMemory, 'extension');
    },
  };
}

async function captureBrowser<Result>(
  launch: () => Promise<Result>,
): Promise<{ result: Result; puppet: PuppeteerBrowser }> {
  const original = puppeteer.launch;
  let puppet: PuppeteerBrowser | undefined;
  puppeteer.launch = async (options) => {
    puppet = await original.call(puppeteer, options);
    return puppet;
  };
  try {
    const result = await launch();
    if (!puppet) throw new Error('Firefox was started without puppeteer.');
    return { result, puppet };
  } finally {
    puppeteer.launch = original;
  }
}

interface BidiConnection {
  send(
    method: string,
    params: object,
    timeout?: number,
  ): Promise<{
    result: {
      contexts?: { context: string }[];
      type?: string;
      result?: { value?: string };
      exceptionDetails?: { text: string };
    };
  }>;
}

async function findWindow(browser: PuppeteerBrowser): Promise<Evaluate> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts?.[0]?.context;
  return async (fn, ...args) => {
    const call = `(${fn})(...${JSON.stringify(args)})`;
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await ${call}))()`,
      target: { context },
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails?.text);
    const json = result.result?.value;
    return json === undefined ? undefined : JSON.parse(json);
  };
}

// The rest runs in Firefox's own window, sent there as text.

declare const Services: {
  profiler: {
    StartProfiler(
      entries: number,
      interval: number,
      features: string[],
      threads: string[],
    ): Promise<void>;
    StopProfiler(): Promise<void>;
    getProfileDataAsync(): Promise<Profile>;
  };
  ppmm: {
    addMessageListener(name: string, listener: (message: { data: unknown }) => void): void;
    removeMessageListener(name: string, listener: (message: { data: unknown }) => void): void;
    loadProcessScript(url: string, delayed: boolean): void;
  };
};

interface TabBrowser {
  currentURI: { spec: string };
  frameLoader: { remoteTab: { osPid: number } };
}

type Rows = { schema: Record<string, number>; data: unknown[][] };

interface Profile {
  processes: Profile[];
  threads: {
    samples: Rows;
    markers: Rows;
    stackTable: Rows;
    frameTable: Rows;
    stringTable: string[];
  }[];
}

async function startProfiler(): Promise<void> {
  await Services.profiler.StartProfiler(60_000_000, 1, ['js', 'cpu'], ['GeckoMain']);
}

async function readProfile(startMark: string, endMark: string): Promise<MainThread> {
  const profile = await Services.profiler.getProfileDataAsync();
  await Services.profiler.StopProfiler();
  for (const { threads } of profile.processes) {
    for (const { samples, markers, stackTable, frameTable, stringTable } of threads) {
      const timeOf = (mark: string): number | undefined => {
        const { data = 0, startTime = 0 } = markers.schema;
        const row = markers.data.find(
          (row) => (row[data] as { name?: string } | undefined)?.name === mark,
        );
        return row?.[startTime] as number | undefined;
      };
      const [start, end] = [timeOf(startMark), timeOf(endMark)];
      if (start === undefined || end === undefined) continue;

      const known = new Map<number, boolean>();
      const runsScript = (stack: number | null): boolean => {
        if (stack === null) return false;
        let runs = known.get(stack);
        if (runs === undefined) {
          const [prefix, frame] = stackTable.data[stack] as [number | null, number];
          const location = stringTable[frameTable.data[frame]?.[0] as number] ?? '';
          runs = /(moz-extension|https?):\/\//.test(location) || runsScript(prefix);
          known.set(stack, runs);
        }
        return runs;
      };
      const { stack = 0, time = 1, eventDelay = 2, threadCPUDelta = 3 } = samples.schema;
      let [script, total, longest] = [0, 0, 0];
      for (const row of samples.data) {
        const at = row[time] as number;
        if (at <= start || at >= end) continue;
        const used = ((row[threadCPUDelta] as number | null) ?? 0) / 1e6;
        total += used;
        if (runsScript(row[stack] as number | null)) script += used;
        longest = Math.max(longest, (row[eventDelay] as number | null) ?? 0);
      }
      return { script, total, longest, tasks: [] };
    }
  }
  throw new Error('The profile has lost its marks.');
}

/** Time (ms) the page's process has used so far. */
async function readTimeUsed(url: string): Promise<number> {
  const { gBrowser, ChromeUtils } = globalThis as unknown as Window & {
    gBrowser: { browsers: TabBrowser[] };
    ChromeUtils: { requestProcInfo(): Promise<{ children: { pid: number; cpuTime: number }[] }> };
  };
  const tab = gBrowser.browsers.find(({ currentURI }) => currentURI.spec === url);
  const { children } = await ChromeUtils.requestProcInfo();
  const process = children.find(({ pid }) => pid === tab?.frameLoader.remoteTab.osPid);
  if (!process) throw new Error(`No process shows ${url}.`);
  return process.cpuTime / 1e6;
}

/** Of the process that shows this address, or of the one for extensions: asks every process and hears that one. */
async function readMemory(of: string): Promise<Memory> {
  const script = `
    for (const turn of [1, 2]) { Cu.forceGC(); Cu.forceCC(); }
    const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
    sendAsyncMessage('tifa-bench-memory', {
      pid: Services.appinfo.processID,
      heap: manager.JSMainRuntimeGCHeap,
      all: manager.heapAllocated + manager.JSMainRuntimeGCHeap,
    });`;
  const { gBrowser, ChromeUtils } = globalThis as unknown as {
    gBrowser: { browsers: TabBrowser[] };
    ChromeUtils: { requestProcInfo(): Promise<{ children: { pid: number; type: string }[] }> };
  };
  const { children } = await ChromeUtils.requestProcInfo();
  const tab = gBrowser.browsers.find(({ currentURI }) => currentURI.spec === of);
  const process = tab?.frameLoader.remoteTab.osPid ?? children.find(({ type }) => type === of)?.pid;
  if (!process) throw new Error(`No process shows ${of}.`);
  return await new Promise((resolve) => {
    const listener = ({ data }: { data: unknown }) => {
      const { pid, heap, all } = data as { pid: number; heap: number; all: number };
      if (pid !== process) return;
      Services.ppmm.removeMessageListener('tifa-bench-memory', listener);
      resolve({ heap, all });
    };
    Services.ppmm.addMessageListener('tifa-bench-memory', listener);
    Services.ppmm.loadProcessScript(`data:,${encodeURIComponent(script)}`, false);
  });
}
