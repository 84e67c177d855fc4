/** A page of the extension hears the background, and no content script that speaks like it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hearRowsChanged } from '../../../utils/rows-changed.ts';

const changed = vi.fn();
let open: AbortController;
let hear: (message: unknown, sender: unknown) => unknown;

beforeEach(() => {
  fakeBrowser.reset();
  changed.mockClear();
  open = new AbortController();
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    hear = listener as typeof hear;
  });
  hearRowsChanged(changed, open.signal);
});
afterEach(() => {
  open.abort();
  vi.restoreAllMocks();
});

const background = {
  id: browser.runtime.id,
  url: browser.runtime.getURL('/background.js' as never),
};
const tab = { id: 1 } as Browser.tabs.Tab;
const notice = { notice: 'rowsChanged', ids: ['c'] };

// Fails without the look at the sender, and without the look at the message.
test.each<[what: string, message: unknown, sender: object, heard: unknown[][]]>([
  ['the background', notice, background, [[['c']]]],
  ['the background, of all', { ...notice, ids: 'all' }, background, [['all']]],
  ['a content script', notice, { ...background, url: 'https://a.example/', tab }, []],
  ['a content script outside of tabs', notice, { ...background, url: 'https://a.example/' }, []],
  ['a page of ours', notice, { ...background, tab }, []],
  ['another extension', notice, { ...background, id: 'other' }, []],
  ['nobody', notice, {}, []],
  ['something else', { notice: 'glossaryChanged' }, background, []],
  ['nothing', null, background, []],
  ['ids that are none', { ...notice, ids: { length: 1 } }, background, []],
])('%s', (_, message, sender, heard) => {
  expect(hear(message, sender)).toBeUndefined();
  expect(changed.mock.calls).toEqual(heard);
});
