/** Whom the background tells of personal terms, by what browsers say of the sender. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mayKnowPersonal } from '../../../entrypoints/background/asker.ts';
import { defaults } from '../../../utils/settings.ts';

beforeEach(() => fakeBrowser.reset());

const only = {
  ...defaults,
  personalSiteMode: 'onlyThese' as const,
  personalSitePatterns: ['good.example', 'friend.example', 'file:'],
};
const good = 'https://good.example/page';
const evil = 'https://evil.example/';

interface Given {
  url?: string;
  origin?: string;
  /** Of the tab. */
  tab?: string;
  frameId?: number;
  documentLifecycle?: string;
}

function sender({ tab, ...rest }: Given): Browser.runtime.MessageSender {
  return { frameId: 0, ...rest, ...(tab && { tab: { id: 1, url: tab } }) } as never;
}

const frame = { frameId: 5 };

// Each that is refused was seen to be let in without its check in asker.ts.
test.each<[string, Given, boolean]>([
  ['an allowed page', { url: good, tab: good }, true],
  ['one that tells its origin', { url: good, origin: 'https://good.example', tab: good }, true],
  ['another page', { url: evil, tab: evil }, false],
  ['an address that is not its origin’s', { url: good, origin: 'https://evil.example' }, false],
  ['a page served as sandboxed', { url: good, origin: 'null', tab: good }, true],
  ['nothing known', {}, false],
  ['a file', { url: 'file:///a.html', origin: 'file://', tab: 'file:///a.html' }, true],
  [
    'a blank window of an allowed page',
    { url: 'about:blank', origin: 'https://good.example' },
    true,
  ],
  ['a blank window of another page', { url: 'about:blank', origin: 'https://evil.example' }, false],
  ['a blank window of nobody', { url: 'about:blank', origin: 'null' }, false],
  ['a data page', { url: 'data:text/html,x', origin: 'null', tab: good }, false],
  ['another’s frame in an allowed page', { ...frame, url: evil, tab: good }, false],
  ['an allowed frame in another’s page', { ...frame, url: good, tab: evil }, false],
  [
    'an allowed frame in an allowed page',
    { ...frame, url: good, tab: 'https://friend.example/' },
    true,
  ],
  ['a frame of a tab that is not known', { ...frame, url: good }, false],
  [
    'srcdoc of an allowed page',
    { ...frame, url: 'about:srcdoc', origin: 'https://good.example', tab: good },
    true,
  ],
  [
    'srcdoc of another’s frame',
    { ...frame, url: 'about:srcdoc', origin: 'https://evil.example', tab: good },
    false,
  ],
  ['sandboxed srcdoc', { ...frame, url: 'about:srcdoc', origin: 'null', tab: good }, false],
  ['loaded ahead', { ...frame, url: good, tab: evil, documentLifecycle: 'prerender' }, true],
  [
    'another’s, loaded ahead',
    { ...frame, url: evil, tab: good, documentLifecycle: 'prerender' },
    false,
  ],
])('%s', (_name, given, expected) => {
  expect(mayKnowPersonal(only, sender(given))).toBe(expected);
});

describe('everywhere', () => {
  test.each([{}, { url: evil }, { ...frame, url: evil, tab: good }])('%o', (given) => {
    expect(mayKnowPersonal(defaults, sender(given))).toBe(true);
  });
});

test('our own pages know all', () => {
  const url = fakeBrowser.runtime.getURL('/options.html');
  expect(mayKnowPersonal(only, sender({ url }))).toBe(true);
});
