import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPersonalAllowed, switchPersonal } from '../../../utils/personal-sites.ts';
import { defaults, isOn, type Settings } from '../../../utils/settings.ts';

const only: Settings = { ...defaults, personalSiteMode: 'onlyThese' };
const listed: Settings = {
  ...only,
  personalSitePatterns: ['a.example', '*.gov.cn', 'https://b.example', 'localhost:8000', 'file:'],
};
const page = 'https://c.example/';

describe('where personal terms may be known', () => {
  test.each([
    ['by default', defaults, page, true],
    [
      'by default, whatever the list says',
      { ...listed, personalSiteMode: 'everywhere' },
      page,
      true,
    ],
    ['on no site', only, page, false],
    ['listed', listed, 'http://a.example/x?y', true],
    ['a subdomain', listed, 'https://www.a.example/', true],
    ['a host that ends like it', listed, 'https://nota.example/', false],
    ['a host that begins like it', listed, 'https://a.example.evil.example/', false],
    ['user name like it', listed, 'https://a.example@evil.example/', false],
    ['subdomains alone', listed, 'https://gov.cn/', false],
    ['the other scheme', listed, 'http://b.example/', false],
    ['the other port', listed, 'http://localhost:8001/', false],
    ['a file', listed, 'file:///a.html', true],
    ['no page', listed, 'about:blank', false],
    ['a data page', listed, 'data:text/html,a.example', false],
    ['with a switch', { ...only, personalSites: { 'c.example': true } }, page, true],
    [
      'off by a switch',
      { ...listed, personalSites: { 'a.example': false } },
      'https://a.example/',
      false,
    ],
    [
      'a part of a site, which is none',
      { ...only, personalSitePatterns: ['c.example/x'] },
      page,
      false,
    ],
  ] as [string, Settings, string, boolean][])('%s', (_name, settings, address, expected) => {
    expect(isPersonalAllowed(settings, address)).toBe(expected);
  });

  test('the switch of a site switches it, and nothing but it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(only, listed),
        fc.constantFrom(
          page,
          'https://www.a.example/',
          'https://x.gov.cn/',
          'http://localhost:8000/',
        ),
        fc.boolean(),
        (settings, address, on) => {
          const after = switchPersonal(settings, address, on);
          expect(isPersonalAllowed(after, address)).toBe(on);
          expect(isPersonalAllowed(after, 'https://other.example/')).toBe(false);
          expect(isOn(after, address)).toBe(true);
        },
      ),
    );
  });

  test('only what differs from the list is noted', () => {
    const on = switchPersonal(listed, 'https://a.example/', true);
    expect(on.personalSites).toEqual({});
    const off = switchPersonal(listed, 'https://a.example/', false);
    expect(off.personalSites).toEqual({ 'a.example': false });
    expect(switchPersonal(off, 'https://a.example/', true).personalSites).toEqual({});
  });
});
