import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { maxPatterns } from '../../../utils/setting-limits.ts';
import {
  changeSettings,
  defaults,
  isOn,
  loadSettings,
  readSettings,
  type Settings,
  switchSite,
  watchSettings,
  wrongSettings,
} from '../../../utils/settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('settings read from whatever is stored', () => {
  const off: Settings = {
    enabled: false,
    markGeneral: true,
    markTiers: {
      formulation: false,
      programme: false,
      institution: true,
      place: true,
      field: true,
    },
    markOrigins: { bundled: false, personal: true },
    occurrences: 'firstInBlock',
    markStyle: 'wavy',
    markColors: { bundled: 'blue', personal: 'red' },
    hideWhileEditing: true,
    cardDelay: 0,
    cardOrder: 'foundFirst',
    cardScript: 'zh-Hant',
    copyShape: 'table',
    copySource: true,
    saveContext: false,
    siteMode: 'onlyThese',
    sitePatterns: ['example.org/news', '*.gov.cn'],
    sites: { 'a.example': false },
    personalSiteMode: 'onlyThese',
    personalSitePatterns: ['example.org', 'file:///home'],
    personalSites: { 'b.example': true },
    badge: false,
    language: 'zh_TW',
  };
  const many = Array.from({ length: maxPatterns + 1 }, (_, index) => `s${index}.example`);
  const withValue = (change: object) => ({ ...defaults, ...change });
  test.each([
    ['nothing', undefined, defaults],
    ['null', null, defaults],
    ['a list', [1, 2], defaults],
    ['all of them', off, off],
    [
      'a number for a switch',
      { enabled: 1, markGeneral: true },
      { ...defaults, markGeneral: true },
    ],
    ['a text for a switch', { enabled: 'no' }, defaults],
    ['a list of sites', { sites: ['a.example'] }, defaults],
    ['one broken site', { sites: { a: 'off', b: false } }, { ...defaults, sites: { b: false } }],
    ['a field of a later version', { later: true }, defaults],
    [
      'those of the first version',
      { markGeneral: true, sites: { a: false } },
      withValue({ markGeneral: true, sites: { a: false } }),
    ],
    [
      'one tier',
      { markTiers: { place: false } },
      withValue({ markTiers: { ...defaults.markTiers, place: false } }),
    ],
    ['a tier that is none', { markTiers: { weather: false, place: 0 } }, defaults],
    ['a list of tiers', { markTiers: ['place'] }, defaults],
    ['a switch for all origins', { markOrigins: false }, defaults],
    ['a choice that is none', { occurrences: 'last', markStyle: 'none', siteMode: '' }, defaults],
    [
      'a name every object has',
      { markStyle: 'toString', markColors: { bundled: 'constructor' } },
      defaults,
    ],
    [
      'a color as a style sheet',
      { markColors: { bundled: 'red;}*{display:none', personal: 'pink' } },
      withValue({ markColors: { bundled: 'red', personal: 'pink' } }),
    ],
    ['a delay too long', { cardDelay: 1e9 }, withValue({ cardDelay: 2000 })],
    [
      'a delay without end',
      { cardDelay: Number.POSITIVE_INFINITY },
      withValue({ cardDelay: 2000 }),
    ],
    ['a delay into the past', { cardDelay: -1 }, withValue({ cardDelay: 0 })],
    ['a delay in parts', { cardDelay: 99.6 }, withValue({ cardDelay: 100 })],
    ['a delay that is no number', { cardDelay: Number.NaN }, defaults],
    ['a delay in letters', { cardDelay: '100' }, defaults],
    ['a script that is none', { cardScript: 'zh' }, defaults],
    ['a language that is none', { language: 'de' }, defaults],
    [
      'patterns that are none',
      { sitePatterns: ['a b', 1, null, 'javascript:alert()', 'example.org'] },
      withValue({ sitePatterns: ['example.org'] }),
    ],
    [
      'one pattern in two spellings',
      { sitePatterns: ['Example.org/', 'example.org'] },
      withValue({ sitePatterns: ['example.org'] }),
    ],
    [
      'parts of sites where only whole ones count',
      { personalSitePatterns: ['example.org/news', 'example.org'] },
      withValue({ personalSitePatterns: ['example.org'] }),
    ],
    ['a text for patterns', { sitePatterns: 'example.org' }, defaults],
    ['an object for patterns', { sitePatterns: { 0: 'example.org' } }, defaults],
    [
      'patterns without end',
      { sitePatterns: many },
      withValue({ sitePatterns: many.slice(0, maxPatterns) }),
    ],
  ])('%s', (_name, stored, expected) => {
    expect(readSettings(stored)).toEqual(expected);
  });

  test('anything gives settings that are read as themselves', () => {
    const names = fc.constantFrom(...Object.keys(defaults));
    const values = fc.oneof(fc.anything(), fc.constantFrom(...Object.values(off)));
    fc.assert(
      fc.property(fc.dictionary(names, values), (stored) => {
        const settings = readSettings(stored);
        expect(readSettings(settings)).toEqual(settings);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(defaults).sort());
        expect(wrongSettings(settings)).toEqual([]);
      }),
    );
  });
});

describe('changing settings', () => {
  test('a change is there at the next load and leaves the rest', async () => {
    await changeSettings((settings) => ({ ...settings, markGeneral: true }));
    await changeSettings((settings) => ({ ...settings, sites: { 'a.example': false } }));
    expect(await loadSettings()).toEqual({
      ...defaults,
      markGeneral: true,
      sites: { 'a.example': false },
    });
  });

  test('two changes at once are both there', async () => {
    await Promise.all([
      changeSettings((settings) => ({ ...settings, markGeneral: true })),
      changeSettings((settings) => ({ ...settings, enabled: false })),
    ]);
    expect(await loadSettings()).toEqual({ ...defaults, enabled: false, markGeneral: true });
  });

  test('a change that fails does not stop the next', async () => {
    const failing = changeSettings(() => {
      throw new Error('no change');
    });
    await expect(failing).rejects.toThrow('no change');
    await changeSettings((settings) => ({ ...settings, enabled: false }));
    expect((await loadSettings()).enabled).toBe(false);
  });

  test.each([
    ['off is noted', {}, false, { 'a.example': false }],
    [
      'on leaves no trace',
      { 'a.example': false, 'b.example': false },
      true,
      { 'b.example': false },
    ],
  ])('a site that is switched %s', (_name, sites, on, expected) => {
    expect(switchSite({ ...defaults, sites }, 'a.example', on).sites).toEqual(expected);
  });

  test('a watcher hears of it until its signal aborts', async () => {
    const heard: boolean[] = [];
    const watching = new AbortController();
    watchSettings(({ enabled }) => heard.push(enabled), watching.signal);
    await changeSettings((settings) => ({ ...settings, enabled: false }));
    watching.abort();
    await changeSettings((settings) => ({ ...settings, enabled: true }));
    expect(heard).toEqual([false]);
  });
});

describe('where pages are marked', () => {
  const news = { sitePatterns: ['b.example', 'a.example/news'] };
  const only = { ...news, siteMode: 'onlyThese' as const };
  const page = 'https://a.example/news/1';
  test.each([
    ['by default', {}, 'a.example', true],
    ['off everywhere', { enabled: false }, 'a.example', false],
    ['off here', { sites: { 'a.example': false } }, 'a.example', false],
    ['off here, by address', { sites: { 'a.example': false } }, page, false],
    ['off elsewhere', { sites: { 'b.example': false } }, 'a.example', true],
    ['on here but off everywhere', { enabled: false, sites: { 'a.example': true } }, page, false],
    ['everywhere but: not listed', news, 'https://c.example/', true],
    ['everywhere but: listed', news, 'https://www.b.example/', false],
    ['everywhere but: listed in part', news, page, false],
    ['everywhere but: the other part', news, 'https://a.example/', true],
    [
      'everywhere but: listed, with a switch',
      { ...news, sites: { 'a.example': true } },
      page,
      true,
    ],
    ['only these: not listed', only, 'https://c.example/', false],
    ['only these: listed', only, 'https://b.example/', true],
    ['only these: listed in part', only, page, true],
    ['only these: the host of a part', only, 'a.example', false],
    ['only these: listed, with a switch', { ...only, sites: { 'a.example': false } }, page, false],
    [
      'only these: not listed, with a switch',
      { ...only, sites: { 'c.example': true } },
      'c.example',
      true,
    ],
    ['only these: none', { siteMode: 'onlyThese' as const }, 'https://a.example/', false],
    ['a file', { sitePatterns: ['file:'] }, 'file:///a.html', false],
    ['a file’s empty host', { sitePatterns: ['file:'] }, '', false],
    ['an IPv6 host', { sitePatterns: ['[::1]'] }, '[::1]', false],
    ['a page of no site', only, 'about:blank', false],
    ['a host every object has', {}, 'constructor', true],
    ['another of them', only, '__proto__', false],
    ['an international host', { sitePatterns: ['北京.cn'] }, 'https://xn--1lq90i.cn/', false],
  ])('%s', (_name, change, address, expected) => {
    expect(isOn({ ...defaults, ...change }, address)).toBe(expected);
  });

  const hosts = ['a.example', 'b.example', 'constructor', '__proto__'];
  const pages = [...hosts, page, 'https://b.example/x', 'https://c.example/'];
  test('the switch of a site switches its page, whatever the list says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('everywhereBut' as const, 'onlyThese' as const),
        fc.subarray(['b.example', 'a.example/news', '*.example', 'constructor']),
        fc.dictionary(fc.constantFrom(...hosts), fc.boolean()),
        fc.constantFrom(...pages),
        fc.boolean(),
        (siteMode, sitePatterns, sites, address, on) => {
          const before = { ...defaults, siteMode, sitePatterns, sites };
          expect(isOn(switchSite(before, address, on), address)).toBe(on);
        },
      ),
    );
  });

  test.each([
    ['on where the list says so', only, page, true, {}],
    ['on where it does not', only, 'https://c.example/', true, { 'c.example': true }],
    ['off where it does not', only, 'https://c.example/', false, {}],
    ['on again', { sites: { 'a.example': false, b: false } }, page, true, { b: false }],
  ])('only what differs is noted: %s', (_name, change, address, on, sites) => {
    expect(switchSite({ ...defaults, ...change }, address, on).sites).toEqual(sites);
  });
});

/** Those of which a part, or the nearest value, is kept. */
const keepsWhatIsRight = new Set([
  'sites',
  'sitePatterns',
  'personalSites',
  'personalSitePatterns',
  'cardDelay',
]);

describe('101 settings of the wrong type', () => {
  test.each<[string, unknown, string[]]>([
    ['nothing', undefined, []],
    ['a list', [1], []],
    ['what is right', { enabled: false, sites: { 'a.example': false } }, []],
    ['a text for a switch', { enabled: 'yes', markGeneral: true }, ['enabled']],
    ['a number for a switch', { saveContext: 1e9 }, ['saveContext']],
    ['one broken site', { sites: { a: 'off', b: false } }, ['sites']],
    ['a list of sites', { sites: [] }, ['sites']],
    ['a field of a later version', { later: 1 }, []],
    ['a number out of its range', { cardDelay: 1e9 }, ['cardDelay']],
    ['a tier’s switch', { markTiers: { place: 'on' } }, ['markTiers']],
    ['one pattern of several', { sitePatterns: ['example.org', 'a b'] }, ['sitePatterns']],
  ])('%s: names what is repaired', (_, stored, wrong) => {
    expect(wrongSettings(stored)).toEqual(wrong);
    const repaired = readSettings(stored);
    expect(wrongSettings(repaired)).toEqual([]);
    for (const name of wrong.filter((each) => !keepsWhatIsRight.has(each))) {
      expect(repaired).toHaveProperty(name, defaults[name as keyof typeof defaults]);
    }
  });
});
