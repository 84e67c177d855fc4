/** The menu of a selection, over a fake browser. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offerMenus } from '../../../entrypoints/background/menus.ts';

type Click = Browser.contextMenus.OnClickData;
type Tab = Browser.tabs.Tab;

const page = {
  id: 7,
  windowId: 1,
  title: 'A  title',
  url: 'https://name:secret@a.example/x',
  incognito: false,
} as Tab;

let clicked: (click: Click, tab?: Tab) => void;
const menus = { removeAll: vi.fn(), create: vi.fn() };
const surroundings = vi.fn();
const opened = vi.fn();
const openTab = vi.fn();
const updateTab = vi.fn();
let tabs: Tab[];

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  tabs = [];
  surroundings.mockResolvedValue({ sentence: '所谓小院高墙。' });
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => String(key));
  vi.spyOn(browser.runtime, 'getURL').mockImplementation(
    (path) => `chrome-extension://tifa${path}`,
  );
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => tabs as never);
  vi.spyOn(browser.tabs, 'create').mockImplementation(openTab);
  vi.spyOn(browser.tabs, 'update').mockImplementation(updateTab);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(surroundings);
  vi.spyOn(browser.windows, 'create').mockImplementation(opened);
  vi.spyOn(browser.windows, 'update').mockImplementation(vi.fn());
  const onClicked = {
    addListener: (listener: typeof clicked) => {
      clicked = listener;
    },
  };
  Object.assign(browser, { contextMenus: { ...menus, onClicked } });
  offerMenus();
});

afterEach(() => vi.restoreAllMocks());

function click(item: string, selectionText: string, tab: Tab = page, frameId = 0): void {
  clicked({ menuItemId: item, selectionText, frameId, editable: false, pageUrl: '' } as Click, tab);
}

/** What the form is opened with. */
async function draft(): Promise<unknown> {
  await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(1));
  const { url } = opened.mock.calls[0]?.[0] ?? {};
  const key = `draft-${new URL(url.replace('#/', '')).searchParams.get('draft')}`;
  return (await browser.storage.session.get(key))[key];
}

test.each(['onInstalled', 'onStartup'] as const)('the items are made anew %s', async (event) => {
  await fakeBrowser.runtime[event].trigger({} as never);
  await vi.waitFor(() => expect(menus.create).toHaveBeenCalledTimes(2));
  expect(menus.removeAll).toHaveBeenCalledTimes(1);
  expect(menus.create.mock.calls.map(([item]) => [item.title, item.contexts])).toEqual([
    ['menuAdd', ['selection']],
    ['menuLookUp', ['selection']],
  ]);
});

describe('adding opens the form', () => {
  test('with the selection and where it stands', async () => {
    click('add', ' 小院\n高墙 ', page, 3);
    expect(await draft()).toEqual({
      text: '小院 高墙',
      context: { text: '所谓小院高墙。', source: 'A title', sourceUrl: 'https://a.example/x' },
    });
    expect(surroundings).toHaveBeenCalledWith(7, { notice: 'askSurroundings' }, { frameId: 3 });
  });

  test('without a term, if none is selected', async () => {
    click('add', '……');
    expect(await draft()).not.toHaveProperty('text');
  });

  test.each<[name: string, answer: () => Promise<unknown>]>([
    ['answers nothing', async () => undefined],
    ['has no script of ours', () => Promise.reject(new Error('Receiving end does not exist.'))],
    ['answers nonsense', async () => ({ sentence: 1 })],
  ])('without context, if the page %s', async (_name, answer) => {
    surroundings.mockImplementation(answer);
    click('add', '小院高墙');
    expect(await draft()).toEqual({ text: '小院高墙' });
  });

  test('without the address of a file', async () => {
    click('add', '小院高墙', { ...page, url: 'file:///home/me/x.html' });
    expect(await draft()).toMatchObject({ context: { text: '所谓小院高墙。', source: 'A title' } });
    expect(JSON.stringify(await draft())).not.toContain('file:');
  });

  test('without anything of a private window, and without asking it', async () => {
    click('add', '小院高墙', { ...page, incognito: true });
    expect(await draft()).toEqual({ text: '小院高墙' });
    expect(surroundings).not.toHaveBeenCalled();
  });

  test('without context, if the reader does not want it', async () => {
    await browser.storage.local.set({ settings: { saveContext: false } });
    click('add', '小院高墙');
    expect(await draft()).toEqual({ text: '小院高墙' });
    expect(surroundings).not.toHaveBeenCalled();
  });
});

describe('looking up', () => {
  const search = 'chrome-extension://tifa/options.html#/glossary?search=%E6%94%B9%E9%9D%A9';

  test('opens the glossary', async () => {
    click('look-up', '改革');
    await vi.waitFor(() => expect(openTab).toHaveBeenCalledWith({ url: search }));
  });

  test('goes to the glossary that is open', async () => {
    const form = { id: 1, url: 'chrome-extension://tifa/options.html#/concept?id=c' } as Tab;
    tabs = [form, { id: 2, windowId: 5, url: 'chrome-extension://tifa/options.html' } as Tab];
    click('look-up', '改革');
    await vi.waitFor(() =>
      expect(updateTab).toHaveBeenCalledWith(2, { url: search, active: true }),
    );
    await vi.waitFor(() =>
      expect(browser.windows.update).toHaveBeenCalledWith(5, { focused: true }),
    );
    expect(openTab).not.toHaveBeenCalled();
  });
});
