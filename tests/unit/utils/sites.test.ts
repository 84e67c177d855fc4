import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesSite } from '../../../utils/site-of-page.ts';
import { isBad, parseSite, type SitePattern } from '../../../utils/sites.ts';

function good(written: string): SitePattern {
  const site = parseSite(written);
  if (isBad(site)) throw new Error(`${written}: ${site.problem}`);
  return site;
}

function matches(written: string, page: string): boolean {
  return matchesSite(good(written), new URL(page));
}

describe('a site pattern means', () => {
  test.each([
    ['the host itself', 'example.org', 'https://example.org/', true],
    ['its subdomains', 'example.org', 'https://www.example.org/a', true],
    ['deeper ones, too', 'example.org', 'https://a.b.example.org/', true],
    ['http as well as https', 'example.org', 'http://example.org/', true],
    ['any port', 'example.org', 'https://example.org:8443/', true],
    ['no host that only ends like it', 'example.org', 'https://badexample.org/', false],
    ['no host that only starts like it', 'example.org', 'https://example.org.evil.test/', false],
    ['nothing in a path', 'example.org', 'https://evil.test/example.org', false],
    ['nothing in a query', 'example.org', 'https://evil.test/?u=https://example.org/', false],
    ['no name before an @', 'example.org', 'https://example.org@evil.test/', false],
    ['no file', 'example.org', 'file:///example.org', false],
    ['no page of a browser', 'example.org', 'chrome://example.org/', false],
    ['no other host', 'example.org', 'https://example.com/', false],
    ['the domain above: no', 'www.example.org', 'https://example.org/', false],
    ['capitals as small letters', 'Example.ORG', 'https://example.org/', true],
    ['white space around it: nothing', '  example.org\n', 'https://example.org/', true],
    ['a slash behind it: nothing', 'example.org/', 'https://example.org/a/b', true],
    ['slash and star: nothing', 'example.org/*', 'https://www.example.org/a', true],
    ['a dot behind it: nothing', 'example.org.', 'https://example.org/', true],
    ['the page’s own dot: nothing', 'example.org', 'https://example.org./', true],
    ['star and dot: the subdomains', '*.example.org', 'https://www.example.org/', true],
    ['star and dot: not the host', '*.example.org', 'https://example.org/', false],
    ['star and dot: no like-sounding host', '*.example.org', 'https://badexample.org/', false],
    ['a whole top-level domain', '*.gov.cn', 'https://www.beijing.gov.cn/', true],
    ['a path and what is below', 'example.org/news', 'https://example.org/news/today', true],
    ['the path itself', 'example.org/news', 'https://example.org/news', true],
    ['no longer word', 'example.org/news', 'https://example.org/newsletter', false],
    ['no other path', 'example.org/news', 'https://example.org/', false],
    ['a path on a subdomain', 'example.org/news', 'https://m.example.org/news', true],
    ['a path in its own case', 'example.org/News', 'https://example.org/news', false],
    ['below a slash', 'example.org/news/', 'https://example.org/news/1', true],
    ['star: all below', 'example.org/news/*', 'https://example.org/news/2025/1', true],
    ['star: also nothing', 'example.org/news/*', 'https://example.org/news/', true],
    ['star: not the folder’s own name', 'example.org/news/*', 'https://example.org/news', false],
    ['star inside', 'example.org/*/news', 'https://example.org/zh/news', true],
    ['star inside, and an end', 'example.org/*/news', 'https://example.org/zh/news/1', false],
    ['two stars', 'example.org/*/a*.html', 'https://example.org/x/about.html', true],
    ['star that would have to overlap', 'example.org/ab*ba', 'https://example.org/aba', false],
    ['a dot as a dot', 'example.org/a.b', 'https://example.org/axb', false],
    ['a query that is left out', 'example.org/news', 'https://example.org/news?page=2', true],
    ['a query that is given', 'example.org/?id=1', 'https://example.org/?id=1', true],
    ['no other query', 'example.org/?id=1', 'https://example.org/?id=12', false],
    ['star in a query', 'example.org/?id=*', 'https://example.org/?id=12', true],
    ['a fragment: nothing', 'example.org/a#b', 'https://example.org/a#c', true],
    ['the page’s fragment: nothing', 'example.org/a', 'https://example.org/a#c', true],
    [
      'dots in a path as the browser reads them',
      'example.org/a/../b',
      'https://example.org/b',
      true,
    ],
    [
      'backslashes as the browser reads them',
      'example.org\\news',
      'https://example.org/news',
      true,
    ],
    ['Chinese in a path', 'example.org/新闻/*', 'https://example.org/%E6%96%B0%E9%97%BB/1', true],
    ['escapes in small letters', 'example.org/%e6%96%b0', 'https://example.org/新', true],
    ['https alone', 'https://example.org', 'http://example.org/', false],
    ['https and its subdomains', 'https://example.org', 'https://www.example.org/', true],
    ['http alone', 'http://example.org', 'https://example.org/', false],
    ['star for a scheme', '*://example.org/*', 'http://example.org/', true],
    ['a scheme in capitals', 'HTTPS://example.org', 'https://example.org/', true],
    ['two slashes for a scheme', '//example.org/a', 'https://example.org/a', true],
    ['one slash for two', 'https:/example.org', 'https://example.org/', true],
    ['a port', 'localhost:8000', 'http://localhost:8000/a', true],
    ['no other port', 'localhost:8000', 'http://localhost:8001/', false],
    ['no port', 'localhost:8000', 'http://localhost/', false],
    ['a bare machine name', 'localhost', 'http://localhost:3000/', true],
    ['another machine name', 'wiki:8080/a', 'http://wiki:8080/a/b', true],
    ['the port a scheme has anyway', 'example.org:443', 'https://example.org/', true],
    ['that port with the other scheme', 'example.org:443', 'http://example.org/', false],
    ['the other scheme’s port', 'example.org:80', 'http://example.org/', true],
    ['an IP address', '192.168.0.1', 'http://192.168.0.1:8080/', true],
    ['an IP address and nothing below', '0.0.1', 'http://192.0.0.1/', false],
    ['an IP address written short', '127.1', 'http://127.0.0.1/', true],
    ['an IPv6 address', '[::1]:8000', 'http://[::1]:8000/', true],
    ['an IPv6 address written long', '[0:0:0:0:0:0:0:1]', 'http://[::1]/', true],
    ['an international host', '北京.中国', 'https://xn--1lq90i.xn--fiqs8s/', true],
    ['the same as browsers write it', 'xn--1lq90i.xn--fiqs8s', 'https://北京.中国/', true],
    ['its subdomains, too', '北京.中国', 'https://www.北京.中国/', true],
    ['a letter that looks the same: no', 'аpple.com', 'https://apple.com/', false],
    ['full-width letters and stop', 'ｅｘａｍｐｌｅ。ｏｒｇ', 'https://example.org/', true],
    ['every file', 'file:', 'file:///home/a.html', true],
    ['every file, in other words', 'file:///*', 'file:///home/a.html', true],
    ['a folder of files', 'file:///home/me/', 'file:///home/me/a.html', true],
    ['no other folder', 'file:///home/me/', 'file:///home/you/a.html', false],
    ['a file on Windows', 'file:///C:/texts', 'file:///C:/texts/a.html', true],
    ['no web page', 'file:', 'https://example.org/', false],
  ])('%s', (_name, written, page, expected) => {
    expect(matches(written, page)).toBe(expected);
  });
});

describe('what is no pattern is refused with the reason', () => {
  test.each([
    ['nothing', '', 'empty', ''],
    ['only white space', ' \t ', 'empty', ''],
    ['a novel', `example.org/${'a'.repeat(1_000)}`, 'tooLong', '1000'],
    ['one that encodes to a novel', `example.org/${'\u200b'.repeat(900)}`, 'tooLong', '1000'],
    ['two patterns', 'example.org example.com', 'whiteSpace', ''],
    ['two on two lines', 'example.org\nexample.com', 'whiteSpace', ''],
    ['a NUL', 'example\u0000.org', 'whiteSpace', ''],
    ['a tab in a scheme', 'java\tscript:alert(1)', 'whiteSpace', ''],
    ['a script', 'javascript:alert(1)', 'scheme', 'javascript:'],
    ['data', 'data:text/html,<p>', 'scheme', 'data:'],
    ['a page of a browser', 'chrome://settings', 'scheme', 'chrome:'],
    ['a page of an extension', 'moz-extension://abc/', 'scheme', 'moz-extension:'],
    ['a mail', 'mailto:me@example.org', 'scheme', 'mailto:'],
    ['a search operator', 'site:example.org', 'scheme', 'site:'],
    ['another scheme with a port', 'ftp://example.org:21', 'scheme', 'ftp:'],
    ['a name and password', 'https://me:secret@example.org', 'credentials', ''],
    ['a mail address', 'me@example.org', 'credentials', ''],
    ['a path alone', '/news/*', 'noHost', ''],
    ['a regular expression', '/example\\.org/', 'noHost', ''],
    ['a scheme alone', 'https://', 'noHost', ''],
    ['three slashes', 'https:///', 'noHost', ''],
    ['a port alone', ':8000', 'noHost', ''],
    ['all', '*', 'everything', ''],
    ['all, with a scheme', 'https://*/', 'everything', ''],
    ['all, with a port', '*:8000', 'everything', ''],
    ['a star in a name', 'ex*mple.org', 'wildcard', 'ex*mple.org'],
    ['a star behind', 'example.*', 'wildcard', 'example.*'],
    ['a star without a dot', '*example.org', 'wildcard', '*example.org'],
    ['two stars', '*.*.org', 'wildcard', '*.*.org'],
    ['a star before an IP address', '*.10.0.0.1', 'wildcard', '*.10.0.0.1'],
    ['a word for a port', 'example.org:http', 'port', 'http'],
    ['no port behind a colon', 'localhost:', 'port', ''],
    ['a port too high', 'example.org:65536', 'port', '65536'],
    ['a port below nothing', 'example.org:-1', 'port', '-1'],
    ['a star for a port', 'example.org:*', 'port', '*'],
    ['a comma', 'example.org,example.com', 'host', 'example.org,example.com'],
    ['a semicolon', 'example.org;a', 'host', 'example.org;a'],
    ['a tag', '<b>', 'host', '<b>'],
    ['an anchor of a regular expression', '^https?://a', 'host', '^https'],
    ['two dots', 'a..b', 'host', 'a..b'],
    ['a dot before', '.example.org', 'host', '.example.org'],
    ['a dot alone', '.', 'host', '.'],
    ['a label too long', `${'a'.repeat(64)}.org`, 'host', `${'a'.repeat(64)}.org`],
    ['an IP address too high', '256.1.1.1', 'host', '256.1.1.1'],
    ['half an IPv6 address', '[::1', 'host', '[::1'],
    ['more behind an IPv6 address', '[::1]a', 'host', '[::1]a'],
    ['no IPv6 address', '[::g]', 'host', '[::g]'],
    ['two ports', 'a:1:2', 'port', '1:2'],
    ['an encoded NUL', 'a%00b.org', 'host', 'a%00b.org'],
  ])('%s', (_name, written, problem, detail) => {
    expect(parseSite(written)).toEqual({ problem, detail });
  });
});

describe('a pattern is shown', () => {
  test.each([
    ['short', 'HTTPS://Example.org./*', 'https://example.org'],
    ['without a fragment', 'example.org/a#b', 'example.org/a'],
    ['with its port', 'example.org:443/', 'example.org:443'],
    ['with its star', '*.Example.org', '*.example.org'],
    ['in Unicode', 'xn--1lq90i.xn--fiqs8s/%E6%96%B0%E9%97%BB', '北京.中国/新闻'],
    ['as punycode where that leads nowhere', 'xn--a.org', 'xn--a.org'],
    ['with escapes that hide white space', 'example.org/a%20b', 'example.org/a%20b'],
    ['with escapes that hide a star', 'example.org/a%2Ab', 'example.org/a%2Ab'],
    ['with escapes of escapes', 'example.org/%2541', 'example.org/%2541'],
    ['with broken escapes', 'example.org/%E6%', 'example.org/%E6%'],
    ['with an IP address as browsers write it', '0x7f.1', '127.0.0.1'],
    ['as a file', 'FILE:', 'file:'],
    ['as a folder', 'file:/home/%E6%96%B0', 'file:///home/新'],
  ])('%s', (_name, written, expected) => {
    const site = good(written);
    expect(site.text).toBe(expected);
  });

  test('so that what is shown means the same', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'example.org',
        '*.',
        '/',
        '*',
        ':8000',
        'https://',
        'file:',
        '?',
        '北京.cn',
        '%e6',
        '..',
        '@',
        '[::1]',
        '\u200b',
        '%2541',
      ),
      fc.string({ maxLength: 5 }),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const site = parseSite(pieces.join(''));
        if (!isBad(site)) expect(parseSite(site.text)).toEqual(site);
      }),
      { numRuns: 2_000 },
    );
  });

  test('and an address matches the pattern that it is', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (address) => {
        const site = parseSite(address);
        if (!isBad(site)) expect(matchesSite(site, new URL(address))).toBe(true);
      }),
    );
  });

  test('many stars are no trouble', () => {
    const site = good(`example.org/${'a*'.repeat(400)}b`);
    expect(matchesSite(site, new URL(`https://example.org/${'a'.repeat(100_000)}`))).toBe(false);
  });
});
