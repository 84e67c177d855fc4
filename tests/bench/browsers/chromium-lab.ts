/** Chromium with its tracing: every task of the main thread, with the scripts inside. */
import {
  type BrowserContext,
  type CDPSession,
  type Page as PlaywrightPage,
  chromium as playwright,
} from 'playwright-core';
import { chromium } from '../../e2e/browsers/chromium.ts';
import type { Page } from '../../e2e/browsers/driver.ts';
import { type Lab, type MainThread, type Memory, markNames, putMark, untilQuiet } from './lab.ts';
import { askWorker } from './worker-target.ts';

const categories = ['toplevel', 'devtools.timeline', 'v8.execute', 'blink.user_timing'];

const task = 'ThreadControllerImpl::RunTask';

/** Under a task, the outermost of these is time of scripts. */
const script = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'FireAnimationFrame',
  'FireIdleCallback',
  'TimerFire',
]);

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** µs by the clock, and of the processor. */
  dur?: number;
  tdur?: number;
}

export async function chromiumLab(extensionDir: string): Promise<Lab> {
  const { result: browser, context } = await captureContext(() =>
    chromium.launch({ extensionDir }),
  );
  const sessions = new WeakMap<PlaywrightPage, Promise<CDPSession>>();

  const pageAt = (page: Page): PlaywrightPage => {
    const found = context.pages().findLast((one) => one.url() === page.url);
    if (!found) throw new Error(`No tab shows ${page.url}.`);
    return found;
  };
  const sessionOf = (page: PlaywrightPage): Promise<CDPSession> => {
    const session = sessions.get(page) ?? context.newCDPSession(page);
    sessions.set(page, session);
    return session;
  };

  return {
    name: 'Chromium',
    browser,
    async record(page, work) {
      const tracer = context.browser();
      if (!tracer) throw new Error('Chromium has no browser to trace.');
      await tracer.startTracing(pageAt(page), { categories });
      await putMark(page, markNames.start);
      await work();
      await putMark(page, markNames.end);
      const trace = await tracer.stopTracing();
      return mainThread(eventsIn(trace));
    },
    async atRest(page) {
      const session = await sessionOf(pageAt(page));
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      await untilQuiet(async () => {
        const { metrics } = await session.send('Performance.getMetrics');
        return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
      });
      await session.send('Performance.disable');
    },
    async memory(page) {
      const session = await sessionOf(pageAt(page));
      await session.send('HeapProfiler.collectGarbage');
      return memoryOf(await session.send('Runtime.getHeapUsage'));
    },
    async backgroundMemory() {
      await browser.runInBackground(() => undefined);
      const tracer = context.browser();
      if (!tracer) throw new Error('Chromium has no browser to ask for its workers.');
      const [, usage] = await askWorker(tracer, [
        'HeapProfiler.collectGarbage',
        'Runtime.getHeapUsage',
      ]);
      return memoryOf(usage ?? {});
    },
    async treeSize(page) {
      const session = await sessionOf(pageAt(page));
      await session.send('HeapProfiler.collectGarbage');
      const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      return { documents, nodes, listeners: jsEventListeners };
    },
  };
}

function memoryOf(usage: object): Memory {
  const {
    usedSize: heap = 0,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = usage as Record<string, number | undefined>;
  return { heap, all: heap + embedderHeapUsedSize + backingStorageSize };
}

/** The driver keeps its context to itself; it is caught where playwright makes it. */
async function captureContext<Result>(
  launch: () => Promise<Result>,
): Promise<{ result: Result; context: BrowserContext }> {
  const original = playwright.launchPersistentContext;
  let context: BrowserContext | undefined;
  playwright.launchPersistentContext = async (...args) => {
    context = await original.apply(playwright, args);
    return context;
  };
  try {
    const result = await launch();
    if (!context) throw new Error('Chromium was started without playwright.');
    return { result, context };
  } finally {
    playwright.launchPersistentContext = original;
  }
}

/** A library that changes every paragraph leaves more than one string can hold: one event a line. */
function eventsIn(trace: Buffer): TraceEvent[] {
  const wanted = new Set([task, ...script, ...Object.values(markNames)]);
  const events: TraceEvent[] = [];
  for (let start = 0; start < trace.length; ) {
    const newline = trace.indexOf('\n', start);
    const end = newline < 0 ? trace.length : newline;
    const line = trace.toString('utf8', start, end);
    start = end + 1;
    const name = /,"name":"([^"]*)","ph":/.exec(line)?.[1];
    if (!name || !wanted.has(name)) continue;
    events.push(JSON.parse(line.slice(line.indexOf('{"args"'), line.lastIndexOf('}') + 1)));
  }
  return events;
}

function mainThread(events: TraceEvent[]): MainThread {
  const start = events.find(({ name }) => name === markNames.start);
  const end = events.find(({ name }) => name === markNames.end);
  if (!start || !end) throw new Error('The trace has lost its marks.');
  const isOurs = ({ ph, pid, tid, ts }: TraceEvent) =>
    pid === start.pid && tid === start.tid && start.ts < ts && ts < end.ts && ph === 'X';
  const ours = events.filter(isOurs).sort((a, b) => a.ts - b.ts);

  // The task of the end mark began before it.
  const isEnding = ({ ts, dur = 0 }: TraceEvent) => ts + dur > end.ts;
  const tasks: number[] = [];
  let scriptTime = 0;
  let taskEnd = 0;
  let scriptEnd = 0;
  for (const { name, ts, dur = 0, tdur = 0 } of ours.filter((one) => !isEnding(one))) {
    if (name === task && ts >= taskEnd) {
      tasks.push(tdur / 1000);
      taskEnd = ts + dur;
    } else if (script.has(name) && ts >= scriptEnd) {
      scriptTime += tdur / 1000;
      scriptEnd = ts + dur;
    }
  }
  return {
    script: scriptTime,
    total: tasks.reduce((sum, time) => sum + time, 0),
    longest: Math.max(0, ...tasks),
    tasks: tasks.filter((time) => time >= 1),
  };
}
