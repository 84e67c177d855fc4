import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  defaults,
  isOn,
  loadSettings,
  readSettings,
  switchSite,
  watchSettings,
  wrongSettings,
} from '../../../utils/settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('settings read from whatever is stored', () => {
  const off = {
    enabled: false,
    markGeneral: true,
    saveContext: false,
    sites: { 'a.example': false },
  };
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
  ])('%s', (_name, stored, expected) => {
    expect(readSettings(stored)).toEqual(expected);
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
  test.each([
    ['by default', {}, true],
    ['off everywhere', { enabled: false }, false],
    ['off here', { sites: { 'a.example': false } }, false],
    ['off elsewhere', { sites: { 'b.example': false } }, true],
    ['on here but off everywhere', { enabled: false, sites: { 'a.example': true } }, false],
  ])('%s', (_name, change, expected) => {
    expect(isOn({ ...defaults, ...change }, 'a.example')).toBe(expected);
  });
});

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
  ])('%s: names what is repaired', (_, stored, wrong) => {
    expect(wrongSettings(stored)).toEqual(wrong);
    const repaired = readSettings(stored);
    expect(wrongSettings(repaired)).toEqual([]);
    for (const name of wrong.filter((each) => each !== 'sites')) {
      expect(repaired).toHaveProperty(name, defaults[name as keyof typeof defaults]);
    }
  });
});
