/** The page a test works with, built from the few things the two browsers do differently. */
import { setTimeout as sleep } from 'node:timers/promises';
import { asRead } from '../as-read.ts';
import { findCard, isAction, namedParts } from './accessibility.ts';
import { clickNode, createControls, waitForNode } from './controls.ts';
import type {
  AccessibleNode,
  ConsoleMessage,
  Evaluate,
  EvaluateInFrames,
  GivenFile,
  Mark,
  Page,
  Rect,
  SettleOptions,
  Size,
} from './driver.ts';
import { survey, type Target } from './page-world.ts';
import { patienceMs, until } from './until.ts';

/** What a driver gives; coordinates are CSS px of the top viewport. */
export interface Primitives {
  url(): string;
  evaluate: Evaluate;
  evaluateInFrames: EvaluateInFrames;
  runScript(source: string): Promise<void>;
  goto(url: string): Promise<void>;
  show(): Promise<void>;
  resize(viewport: Size): Promise<void>;
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  setMedium(medium: 'screen' | 'print'): Promise<void>;
  pdf(): Promise<Uint8Array>;
  pointer: {
    move(x: number, y: number, steps: number): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
    wheel(deltaX: number, deltaY: number): Promise<void>;
    tap(x: number, y: number): Promise<void>;
    finger(path: [x: number, y: number][], hold: number): Promise<void>;
  };
  keys: {
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
    type(text: string): Promise<void>;
    compose(texts: string[]): Promise<void>;
  };
  screenshot(path?: string): Promise<Uint8Array>;
  consoleMessages(): Promise<ConsoleMessage[]>;
  accessibilityTree(): Promise<AccessibleNode>;
  rectOfNode(node: AccessibleNode): Promise<Rect>;
  focusNode(node: AccessibleNode): Promise<void>;
  /** To the field at this place among all fields for files. */
  setInputFile(index: number, file: GivenFile): Promise<void>;
  /** Where the browser has such a thing. */
  dragFile?(x: number, y: number, file: GivenFile): Promise<void>;
  writeClipboard(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Longer than the pause between two slices of marking, shorter than a reader's patience. */
const quietMs = 400;
const prefix = 'tifa-';

export function createPage(at: Primitives): Page {
  const marks = async () =>
    (await at.evaluate(survey, prefix)).marks.map(({ name, text }) => ({
      name,
      text: asRead(text),
    }));
  const rectsOf = async (target: Target) => {
    const { rects } = await at.evaluate(survey, prefix, target);
    return rects;
  };
  const firstRectOf = async (target: Target) => {
    const [rect] = await rectsOf(target);
    if (!rect) throw new Error(`It takes no room on the page: ${JSON.stringify(target)}.`);
    return rect;
  };
  const hover = async (target: Target) => {
    const { x, y, width, height } = await firstRectOf(target);
    // Two events, so that the pointer is seen to enter the mark and then to rest on it.
    await move(x + width / 2, y + height / 2, 2);
  };
  const move = (x: number, y: number, steps = 1) => at.pointer.move(x, y, steps);
  const click = async (x: number, y: number, hold = 0) => {
    await move(x, y);
    await at.pointer.down();
    if (hold > 0) await sleep(hold);
    await at.pointer.up();
  };
  const card = async () => findCard(await at.accessibilityTree());

  return {
    ...createControls(at, click),
    get url() {
      return at.url();
    },
    evaluate: at.evaluate,
    evaluateInFrames: at.evaluateInFrames,
    runScript: at.runScript,
    goto: at.goto,
    show: at.show,
    resize: at.resize,
    setColorScheme: at.setColorScheme,
    setMedium: at.setMedium,
    pdf: at.pdf,
    marks,
    settledMarks: (wait) => settle(marks, wait),
    rectsOfText: (text, nth = 0) => rectsOf({ text, nth }),
    rectOfText: (text, nth = 0) => firstRectOf({ text, nth }),
    rectsOfMark: (mark) => rectsOf({ mark }),
    hoverText: (text, nth = 0) => hover({ text, nth }),
    hoverMark: (mark) => hover({ mark }),
    move,
    click,
    tap: at.pointer.tap,
    finger: (path, hold = 0) => at.pointer.finger(path, hold),
    wheel: at.pointer.wheel,
    async press(keys) {
      const names = keys.split('+');
      for (const name of names) await at.keys.down(name);
      for (const name of names.reverse()) await at.keys.up(name);
    },
    type: at.keys.type,
    compose: (...texts) => at.keys.compose(texts),
    screenshot: at.screenshot,
    consoleMessages: at.consoleMessages,
    outerHTML: () => at.evaluate(() => document.documentElement.outerHTML),
    accessibilityTree: at.accessibilityTree,
    card,
    async cardText(timeout = patienceMs) {
      const open = await until(card, (node) => node !== undefined, timeout, 'No card opened');
      return open ? namedParts(open) : [];
    },
    async cardGone(timeout = patienceMs) {
      await until(card, (node) => node === undefined, timeout, 'The card stayed open');
    },
    rectOfNode: at.rectOfNode,
    async clickInCard(name) {
      await clickNode(at, click, await waitForNode(card, isAction, name));
    },
    close: at.close,
  };
}

/** What the frames answer, without those that went meanwhile. */
export async function inFrames<Frame, Result>(
  frames: Frame[],
  ask: (frame: Frame) => Promise<Result>,
): Promise<Result[]> {
  const asked = await Promise.allSettled(frames.map(ask));
  return asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

async function settle(
  marks: () => Promise<Mark[]>,
  { atLeast = 1, quiet = quietMs, timeout = patienceMs }: SettleOptions = {},
): Promise<Mark[]> {
  let last = '';
  let since = Date.now();
  return await until(
    marks,
    (now) => {
      const text = JSON.stringify(now);
      if (text !== last) since = Date.now();
      last = text;
      return now.length >= atLeast && Date.now() - since >= quiet;
    },
    timeout,
    `Fewer than ${atLeast} settled marks`,
  );
}
