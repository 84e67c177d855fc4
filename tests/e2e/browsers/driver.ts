/**
 * What a test may ask of a browser: the same few things of Chromium and of Firefox, so that one test
 * runs in both. Everything is real: real input, the real extension, the real accessibility tree.
 */
import type { Settings } from '../../../utils/settings.ts';
import type { Profile } from './profile.ts';

export interface Driver {
  name: 'Chromium' | 'Firefox';
  /** Throws if no such browser is installed. */
  launch(options?: LaunchOptions): Promise<Browser>;
}

export interface LaunchOptions {
  /** Folder of the unpacked extension; by default the one `wxt build` made for this browser. */
  extensionDir?: string;
  /** Without the extension, to be installed later. */
  withoutExtension?: boolean;
  /** A profile to begin or to go on with. It is left when the browser is closed, and its maker removes it. */
  profile?: Profile;
  /** Of Firefox, beyond those the driver needs. */
  preferences?: Record<string, string | number | boolean>;
  /** Of Firefox: lets the extension into private windows, and opens every page in one. */
  privateWindow?: boolean;
  /** Puts the profile on a disk of so many bytes: see `small-disk.ts`. */
  diskSize?: number;
  /** Folder of another extension to run beside it; one without a worker. */
  besides?: string;
  /** Language of the browser and of what it asks of servers, as `zh-CN`. */
  locale?: string;
  colorScheme?: 'light' | 'dark';
  forcedColors?: boolean;
  reducedMotion?: boolean;
  /** CSS px; 1000 × 700 by default. */
  viewport?: Size;
  /** Device pixels per CSS px: what a page zoom of 200 % gives is 2, with half the viewport. */
  scale?: number;
  /** A touch screen; without it `tap` throws in Chromium. */
  touch?: boolean;
  /** Keeps pages that are left, to be gone back to. Firefox always does. */
  backForwardCache?: boolean;
}

export interface Browser {
  name: Driver['name'];
  /** Opens a tab and waits for its load event. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension, as `popup.html`, in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /**
   * Waits for a tab or window that the extension itself opens, at an address with this in it. Of a window
   * the accessibility tree cannot be read in Firefox.
   */
  opened(address: string): Promise<Page>;
  /** Stops the background as the browser does when it idles; the next event starts it again. */
  stopWorker(): Promise<void>;
  /** Runs a function that closes over nothing in the background, started if need be; its global is `chrome`. */
  runInBackground: Evaluate;
  changeSettings(change: Partial<Settings>): Promise<void>;
  /**
   * Presses the keys of a command of the manifest. In Chromium, whose window gets no key without a
   * screen, the background is told as if they had been.
   */
  pressCommand(name: string): Promise<void>;
  /** Installs the extension, over the one that is there, as an update does. What it has stored stays. */
  install(): Promise<void>;
  uninstall(): Promise<void>;
  /** What the extension logged, or threw and did not catch: its background, pages and content scripts. */
  extensionMessages(): Promise<ConsoleMessage[]>;
  /** The files saved since the start, in the order they were; waits until there are so many. */
  downloads(atLeast: number): Promise<GivenFile[]>;
  /** Ends the browser and removes its profile. Safe to call twice. */
  close(): Promise<void>;
}

export interface Page extends Controls {
  readonly url: string;
  /** Runs a function that closes over nothing in the page's own world; arguments and result as JSON. */
  evaluate: Evaluate;
  /**
   * As `evaluate`, in every frame, those of other origins and without scripts too: the page first, then
   * its frames in the order they came. A frame that goes meanwhile gives nothing.
   */
  evaluateInFrames: EvaluateInFrames;
  /** Runs the text of a script in the page's own world, whatever the page's CSP says. */
  runScript(source: string): Promise<void>;
  /** Of a page of the extension only `openExtensionPage` can do this in Firefox. */
  goto(url: string): Promise<void>;
  /** Brings the tab to the front. Firefox paints no other; Chromium, without a window, all. */
  show(): Promise<void>;
  resize(viewport: Size): Promise<void>;
  /** In Firefox of all pages at once. */
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Shows the page as on paper, or on the screen again. */
  setMedium(medium: 'screen' | 'print'): Promise<void>;
  /** The page printed, as a PDF. */
  pdf(): Promise<Uint8Array>;
  /** What is marked now, in the order of the page, open shadow roots and same-origin frames included. */
  marks(): Promise<Mark[]>;
  /** The marks once they have not changed for `quiet` ms; throws after `timeout` ms with fewer than `atLeast`. */
  settledMarks(wait?: SettleOptions): Promise<Mark[]>;
  /** Client rects of the nth occurrence of a text, one a line, in CSS px of the top viewport; scrolls to it. */
  rectsOfText(text: string, nth?: number): Promise<Rect[]>;
  rectOfText(text: string, nth?: number): Promise<Rect>;
  /** As `rectsOfText`, of the mark at this place of `marks()`. */
  rectsOfMark(index: number): Promise<Rect[]>;
  /** Rests the pointer on the nth occurrence of a text, on its first line. */
  hoverText(text: string, nth?: number): Promise<void>;
  hoverMark(index: number): Promise<void>;
  /** Moves the pointer on a straight line in `steps` events. */
  move(x: number, y: number, steps?: number): Promise<void>;
  /** Let go of after `hold` ms. */
  click(x: number, y: number, hold?: number): Promise<void>;
  tap(x: number, y: number): Promise<void>;
  /** A finger as the screen tells of it: down at the first point, along the others, and up `hold` ms later. */
  finger(path: [x: number, y: number][], hold?: number): Promise<void>;
  wheel(deltaX: number, deltaY: number): Promise<void>;
  /** One key, or several joined with `+`: `Escape`, `Shift+Tab`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Writes by an input method: each text in turn stands there as being composed, the last one stays. */
  compose(...texts: [string, ...string[]]): Promise<void>;
  /** A PNG of the viewport. */
  screenshot(path?: string): Promise<Uint8Array>;
  /** All that the page itself has logged or thrown since it opened, and what the browser complains of. */
  consoleMessages(): Promise<ConsoleMessage[]>;
  outerHTML(): Promise<string>;
  /** The page as assistive technology gets it, closed shadow roots included. */
  accessibilityTree(): Promise<AccessibleNode>;
  /** The open card in that tree, if one is. */
  card(): Promise<AccessibleNode | undefined>;
  /** Waits for a card and gives its named parts in order; throws after `timeout` ms without one. */
  cardText(timeout?: number): Promise<RoleAndName[]>;
  /** Waits until no card is open. */
  cardGone(timeout?: number): Promise<void>;
  /** The box of a node, in CSS px of the top viewport. */
  rectOfNode(node: AccessibleNode): Promise<Rect>;
  /** Clicks the button or link of the card that has this name. */
  clickInCard(name: Name): Promise<void>;
  close(): Promise<void>;
}

/** A page worked by what its accessibility tree says. All of them wait for what they need, some seconds. */
export interface Controls {
  /** The first node that has this role and name and is not switched off. */
  find(role: string, name: Name, timeout?: number): Promise<AccessibleNode>;
  /** Whether it is there now. */
  has(role: string, name: Name): Promise<boolean>;
  /** Clicks into the middle of it. */
  clickOn(role: string, name: Name): Promise<void>;
  focus(role: string, name: Name): Promise<void>;
  /** Types into the field in place of what is in it. */
  fill(name: Name, text: string): Promise<void>;
  /** Chooses the option with this text in a `<select>`, by the arrow keys. */
  choose(name: Name, option: string): Promise<void>;
  /** Gives a file to the field for one that is in sight and has this label, or to the only one. */
  setFile(file: GivenFile, name?: string): Promise<void>;
  /** Drops a file into the middle of the page. In Firefox the events are made by a script. */
  dropFile(file: GivenFile): Promise<void>;
  /** Puts the text into the clipboard and presses Control+V. */
  pasteText(text: string): Promise<void>;
  /** What can be read of the page now. */
  text(): Promise<string>;
  waitForText(text: string | RegExp, timeout?: number): Promise<void>;
}

/** White space around a name does not count. */
export type Name = string | RegExp;

export interface GivenFile {
  /** Without a folder. */
  name: string;
  bytes: Uint8Array;
}

export type Evaluate = <Args extends unknown[], Result>(
  fn: (...args: Args) => Result | Promise<Result>,
  ...args: Args
) => Promise<Result>;

export type EvaluateInFrames = <Args extends unknown[], Result>(
  fn: (...args: Args) => Result | Promise<Result>,
  ...args: Args
) => Promise<Result[]>;

export interface Mark {
  /** Name of the highlight in the registry. */
  name: string;
  /** As read: see `as-read.ts`. */
  text: string;
}

export interface SettleOptions {
  atLeast?: number;
  quiet?: number;
  timeout?: number;
}

export interface ConsoleMessage {
  /** `log`, `warning`, `error`…; `exception` for what nobody caught. */
  type: string;
  text: string;
}

export interface RoleAndName {
  role: string;
  name: string;
}

export interface AccessibleNode extends RoleAndName {
  description: string;
  focused: boolean;
  /** Switched off. */
  disabled: boolean;
  children: AccessibleNode[];
  /** How the browser calls the node; good until the page changes. */
  handle: string;
}

export interface Size {
  width: number;
  height: number;
}

export interface Rect extends Size {
  x: number;
  y: number;
}
