/**
 * Functions that run in Firefox's own browser window, with the rights of the browser itself
 * (`--remote-allow-system-access`). Each is sent there as text, so it closes over nothing.
 */
import type { AccessibleNode, ConsoleMessage, Rect } from './driver.ts';

/** The few privileged interfaces used here: https://searchfox.org/mozilla-central/source/accessible/interfaces */
interface Accessible {
  role: number;
  computedARIARole: string;
  name: string | null;
  description: string | null;
  firstChild: Accessible | null;
  nextSibling: Accessible | null;
  getState(state: { value?: number }, extra: { value?: number }): void;
  getBoundsInCSSPixels(x: Out, y: Out, width: Out, height: Out): void;
  scrollTo(how: number): void;
  takeFocus(): void;
}
type Out = { value?: number };

interface MessageManager {
  addMessageListener(name: string, listener: (message: { data: unknown }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: unknown }) => void): void;
  loadFrameScript(url: string, delayed: boolean): void;
  loadProcessScript(url: string, delayed: boolean): void;
}

interface Extension {
  baseURL: string;
  backgroundState: string;
  terminateBackground(options: object): Promise<void>;
  wakeupBackground(): Promise<void>;
  views: Iterable<{ viewType: string; xulBrowser: { messageManager: MessageManager } }>;
}

interface ScriptError {
  errorMessage: string;
  sourceName: string;
  lineNumber: number;
  columnNumber: number;
  flags: number;
}

interface ExtensionMessage extends ConsoleMessage {
  addonId: string;
}

declare const Cc: Record<string, { getService(id: unknown): unknown }>;
declare const Ci: Record<string, unknown> & { nsIScriptError: new () => ScriptError };
/** Of the script's own global, in a process or a frame. */
declare const sendAsyncMessage: (name: string, data: unknown) => void;
declare const content: object;
declare const Cu: {
  Sandbox: new (principal: object, options: object) => object;
  evalInSandbox(code: string, sandbox: object): unknown;
};
declare const Services: {
  locale: { availableLocales: string[]; requestedLocales: string[] };
  ppmm: MessageManager;
  console: { getMessageArray(): object[] };
  prefs: { setIntPref(name: string, value: number): void };
  scriptSecurityManager: { getSystemPrincipal(): unknown };
};
declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } };
declare const gBrowser: {
  selectedBrowser: {
    browsingContext: { mediumOverride: string };
    screenX: number;
    screenY: number;
  };
  selectedTab: unknown;
  addTab(url: string, options: object): unknown;
};
declare const OpenBrowserWindow: (options: object) => { delayedStartupPromise: Promise<void> };
declare global {
  var tifaSaid: ExtensionMessage[];
  var tifaAccessibles: Accessible[];
}

/** The locale of the browser's own words, which extensions take theirs from. No language pack is needed. */
export function setLocale(locale: string): void {
  Services.locale.availableLocales = [locale, 'en-US'];
  Services.locale.requestedLocales = [locale];
}

/** Collects what extensions log, in whatever process: their backgrounds and their content scripts. */
export function listenToExtensions(): void {
  globalThis.tifaSaid = [];
  Services.ppmm.addMessageListener('tifa:said', ({ data }) =>
    globalThis.tifaSaid.push(data as ExtensionMessage),
  );
  const script = () => {
    interface ConsoleEvent {
      addonId: string;
      level: string;
      arguments: unknown[];
    }
    const storage = Cc['@mozilla.org/consoleAPI-storage;1']?.getService(
      Ci.nsIConsoleAPIStorage,
    ) as {
      addLogEventListener(listener: (event: ConsoleEvent) => void, principal: unknown): void;
    };
    storage.addLogEventListener(({ addonId, level, arguments: said }) => {
      const message = { addonId, type: level, text: said.map(String).join(' ') };
      if (addonId) sendAsyncMessage('tifa:said', message);
    }, Services.scriptSecurityManager.getSystemPrincipal());
  };
  Services.ppmm.loadProcessScript(`data:,${encodeURIComponent(`(${script})()`)}`, true);
}

/** What the extension logged, and what in its files was thrown and not caught. */
export function readExtensionMessages(id: string): ConsoleMessage[] {
  const { baseURL } = WebExtensionPolicy.getByID(id).extension;
  const warningFlag = 1;
  // What the browser itself says of a script whose page went, or was put aside, while it waited.
  const gone =
    /^(Promise (resolved|rejected) (after context unloaded|while context is inactive)|NS_ERROR_NOT_INITIALIZED)/;
  const logged = globalThis.tifaSaid
    .filter(({ addonId }) => addonId === id)
    .map(({ type, text }) => ({ type, text }));
  const thrown = Services.console
    .getMessageArray()
    // An error shows its fields only once it was asked whether it is one.
    .filter((message): message is ScriptError => message instanceof Ci.nsIScriptError)
    .filter(({ sourceName, flags }) => sourceName.startsWith(baseURL) && !(flags & warningFlag))
    .filter(({ errorMessage }) => !gone.test(errorMessage))
    .map(({ errorMessage, sourceName, lineNumber, columnNumber }) => ({
      type: 'exception',
      text: `${errorMessage.trim()} (${sourceName}:${lineNumber}:${columnNumber})`,
    }));
  return [...logged, ...thrown];
}

export function extensionOrigin(id: string): string {
  return WebExtensionPolicy.getByID(id).extension.baseURL.replace(/\/$/, '');
}

/** Resolves once tabs can be opened in it. */
export async function openPrivateWindow(): Promise<void> {
  const opened = OpenBrowserWindow({ private: true });
  await opened.delayedStartupPromise;
}

/** An extension page is not to be had by a remote's navigation, only by the browser's own. */
export function openTab(url: string): void {
  gBrowser.selectedTab = gBrowser.addTab(url, {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });
}

/** Presses keys as the window gets them from the system, before any page: `Alt`, `Shift`, `G`. */
export function pressInWindow(keys: string[]): void {
  interface Processor {
    beginInputTransactionForTests(window: unknown): boolean;
    keydown(event: KeyboardEvent): number;
    keyup(event: KeyboardEvent): number;
  }
  const processors = Cc['@mozilla.org/text-input-processor;1'] as unknown as {
    createInstance(id: unknown): Processor;
  };
  const processor = processors.createInstance(Ci.nsITextInputProcessor);
  processor.beginInputTransactionForTests(window);
  const events = keys.map(
    (key) =>
      new KeyboardEvent('', {
        key,
        code: key.length === 1 ? `Key${key.toUpperCase()}` : `${key}Left`,
        keyCode: key.length === 1 ? key.toUpperCase().charCodeAt(0) : 0,
      }),
  );
  for (const event of events) processor.keydown(event);
  for (const event of events.reverse()) processor.keyup(event);
}

/** Writes as an input method of the system does. The last text is the one that stays. */
export async function composeInWindow(texts: string[]): Promise<void> {
  interface Processor {
    ATTR_RAW_CLAUSE: number;
    beginInputTransactionForTests(window: unknown): boolean;
    setPendingCompositionString(text: string): void;
    appendClauseToPendingComposition(length: number, attribute: number): void;
    setCaretInPendingComposition(offset: number): void;
    flushPendingComposition(): boolean;
    commitComposition(): void;
  }
  const processors = Cc['@mozilla.org/text-input-processor;1'] as unknown as {
    createInstance(id: unknown): Processor;
  };
  const processor = processors.createInstance(Ci.nsITextInputProcessor);
  processor.beginInputTransactionForTests(window);
  for (const text of texts) {
    processor.setPendingCompositionString(text);
    processor.appendClauseToPendingComposition(text.length, processor.ATTR_RAW_CLAUSE);
    processor.setCaretInPendingComposition(text.length);
    processor.flushPendingComposition();
    // The tab is another process, and hears of each in its own time.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  processor.commitComposition();
}

/** As the screen tells the window of a finger (CSS px of the tab), so that the browser itself scrolls and waits. */
export async function moveFinger(path: [x: number, y: number][], hold: number): Promise<void> {
  const { windowUtils } = window as unknown as {
    windowUtils: {
      sendNativeTouchPoint(
        id: number,
        state: number,
        x: number,
        y: number,
        pressure: number,
        orientation: number,
      ): void;
    };
  };
  const [contact, lifted] = [2, 4];
  const { screenX, screenY } = gBrowser.selectedBrowser;
  const send = (state: number, [x, y]: [number, number]) =>
    windowUtils.sendNativeTouchPoint(
      0,
      state,
      Math.round((screenX + x) * devicePixelRatio),
      Math.round((screenY + y) * devicePixelRatio),
      1,
      90,
    );
  for (const point of path) {
    send(contact, point);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await new Promise((resolve) => setTimeout(resolve, hold));
  send(lifted, path.at(-1) ?? [0, 0]);
}

/** Does at once what the idle timer does. */
export async function stopBackground(id: string): Promise<void> {
  await WebExtensionPolicy.getByID(id).extension.terminateBackground({
    disableResetIdleForTest: true,
  });
}

/** Runs an expression in the background page; answers with its result as JSON, or its error. */
export async function evaluateInBackground(
  id: string,
  expression: string,
): Promise<{ json?: string; error?: string }> {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.wakeupBackground();
  const view = [...extension.views].find(({ viewType }) => viewType === 'background');
  if (!view) return { error: 'The extension has no background page.' };
  const { messageManager } = view.xulBrowser;

  const answerName = `tifa:answer:${Math.random()}`;
  const script = async (code: string, name: string) => {
    try {
      const options = { sandboxPrototype: content, wantXrays: false };
      const value = await Cu.evalInSandbox(code, new Cu.Sandbox(content, options));
      sendAsyncMessage(name, { json: JSON.stringify(value) });
    } catch (error) {
      sendAsyncMessage(name, { error: String(error) });
    }
  };
  return await new Promise((resolve) => {
    const listener = ({ data }: { data: unknown }) => {
      messageManager.removeMessageListener(answerName, listener);
      resolve(data as { json?: string; error?: string });
    };
    messageManager.addMessageListener(answerName, listener);
    const code = `(${script})(${JSON.stringify(expression)}, ${JSON.stringify(answerName)})`;
    // Without the charset what is not ASCII would arrive as bytes.
    const url = `data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`;
    messageManager.loadFrameScript(url, false);
  });
}

/** The tree of the selected tab, frames included. The first call starts the service, which takes a moment. */
export async function readTree(): Promise<AccessibleNode> {
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(
    Ci.nsIAccessibilityService,
  ) as {
    getAccessibleFor(node: object): Accessible | null;
    getStringRole(role: number): string;
    getStringStates(state: number, extra: number): Iterable<string>;
  };
  // Firefox's own words for what ARIA has another word for, or none.
  const ariaRoles: Record<string, string> = { 'text leaf': 'text', summary: 'button' };
  // The service stays up as long as something refers to it, and the handles as long as this list.
  globalThis.tifaAccessibles = [];
  for (const end = Date.now() + 5_000; Date.now() < end; ) {
    const root = service.getAccessibleFor(gBrowser.selectedBrowser);
    if (root?.firstChild) return read(root);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The tab has no accessibility tree.');

  function read(accessible: Accessible): AccessibleNode {
    const handle = String(globalThis.tifaAccessibles.push(accessible) - 1);
    const state: Out = {};
    const extra: Out = {};
    accessible.getState(state, extra);
    const states = [...service.getStringStates(state.value ?? 0, extra.value ?? 0)];
    const own = service.getStringRole(accessible.role);
    const children: AccessibleNode[] = [];
    for (let child = accessible.firstChild; child; child = child.nextSibling)
      children.push(read(child));
    return {
      role: ariaRoles[own] ?? (accessible.computedARIARole || own),
      name: accessible.name ?? '',
      description: accessible.description ?? '',
      focused: states.includes('focused'),
      disabled: states.includes('unavailable'),
      handle,
      children,
    };
  }
}

export function focusNode(handle: string): void {
  const accessible = globalThis.tifaAccessibles[Number(handle)];
  if (!accessible) throw new Error('No such node in the last tree.');
  accessible.takeFocus();
}

export function copyText(text: string): void {
  const clipboard = Cc['@mozilla.org/widget/clipboardhelper;1']?.getService(
    Ci.nsIClipboardHelper,
  ) as { copyString(text: string): void };
  clipboard.copyString(text);
}

export function setPreference(name: string, value: number): void {
  Services.prefs.setIntPref(name, value);
}

/** Of the selected tab. */
export function setMedium(medium: string): void {
  gBrowser.selectedBrowser.browsingContext.mediumOverride = medium === 'screen' ? '' : medium;
}

/** The box of an accessible of the last tree, in CSS px of the tab's viewport. */
export function readRect(handle: string): Rect {
  const [root] = globalThis.tifaAccessibles;
  const accessible = globalThis.tifaAccessibles[Number(handle)];
  if (!root || !accessible) throw new Error('No such node in the last tree.');
  const scrollToAnywhere = 6;
  accessible.scrollTo(scrollToAnywhere);
  const [tab, box] = [bounds(root), bounds(accessible)];
  return { ...box, x: box.x - tab.x, y: box.y - tab.y };

  function bounds(of: Accessible): Rect {
    const [x, y, width, height] = [{}, {}, {}, {}] as [Out, Out, Out, Out];
    of.getBoundsInCSSPixels(x, y, width, height);
    return {
      x: x.value ?? 0,
      y: y.value ?? 0,
      width: width.value ?? 0,
      height: height.value ?? 0,
    };
  }
}
