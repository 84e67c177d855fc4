/** “This site” is the one in the address bar, whatever frame asks. */
import { expect, test } from 'vitest';
import { siteOf } from '../../../entrypoints/content/site.ts';

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
