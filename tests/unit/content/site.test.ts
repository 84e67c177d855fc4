/** “This site” is the one in the address bar, whatever frame asks. */
import { describe, expect, test } from 'vitest';
import { addressOf, siteOf } from '../../../entrypoints/content/site.ts';

test.each<[name: string, hostname: string, ancestors: string[], site: string]>([
  ['a page', 'news.example', [], 'news.example'],
  ['a file', '', [], ''],
  ['a frame of another site', 'ads.example', ['https://news.example'], 'news.example'],
  [
    'a frame in a frame',
    'a.example',
    ['https://b.example', 'https://news.example'],
    'news.example',
  ],
  ['a frame without an address', '', ['https://news.example:8443'], 'news.example'],
  ['a frame in a page without an origin', 'a.example', ['null'], 'a.example'],
])('%s', (_name, hostname, ancestors, site) => {
  const location = { hostname, ancestorOrigins: ancestors as unknown as DOMStringList };
  expect(siteOf(location)).toBe(site);
});

describe('“this page” is the whole address in the address bar', () => {
  const frame = { href: 'https://ads.example/banner', ancestorOrigins: ['https://news.example'] };
  const page = { href: 'https://news.example/a?b' };
  const view = (location: object, top: unknown) => ({ location, top }) as unknown as Window;
  const stranger = {
    get location(): never {
      throw new DOMException('Blocked', 'SecurityError');
    },
  };

  test.each<[name: string, view: Window, address: string]>([
    ['a page', view(page, { location: page }), page.href],
    ['a frame of the same site', view(frame, { location: page }), page.href],
    ['a frame of another site', view(frame, stranger), 'https://news.example'],
    [
      'a frame in a page without an origin',
      view({ ...frame, ancestorOrigins: ['null'] }, stranger),
      frame.href,
    ],
    ['a page without a window', view(page, null), page.href],
  ])('%s', (_name, of, address) => {
    expect(addressOf(of)).toBe(address);
  });
});
