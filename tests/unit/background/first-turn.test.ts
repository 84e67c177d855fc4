/**
 * An event that starts the worker is given to the listeners of its first turn only (F5). Fails when one is
 * registered after an `await`, or by an answer: seen with `offerMenus` called a turn later.
 */
import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// The first import of the whole background takes its time.
vi.setConfig({ testTimeout: 30_000 });

afterEach(() => vi.restoreAllMocks());

/** Events we listen to, in all of the background: a new one belongs here. */
const events = [
  'commands.onCommand',
  'contextMenus.onClicked',
  'runtime.onInstalled',
  'runtime.onMessage',
  'runtime.onStartup',
  'storage.onChanged',
  'tabs.onRemoved',
];

test('all listeners are there when the first turn is over, and no other comes later', async () => {
  fakeBrowser.reset();
  const added = new Set<string>();
  const watched = Object.fromEntries(
    Map.groupBy(events, (event) => event.split('.')[0] ?? '')
      .entries()
      .map(([api, names]) => [api, eventsOf(api, names, added)]),
  );
  for (const [api, its] of Object.entries(watched)) {
    const present = (browser as unknown as Record<string, object>)[api];
    Object.assign(browser, { [api]: { ...present, ...its } });
  }
  Object.assign(browser, {
    action: { setBadgeText() {}, setBadgeBackgroundColor() {}, setBadgeTextColor() {} },
  });
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => String(key));

  const { default: background } = await import('../../../entrypoints/background/index.ts');
  expect([...added]).toEqual([]);
  background.main();
  expect([...added].sort()).toEqual(events);

  added.clear();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([...added]).toEqual([]);
});

function eventsOf(api: string, names: string[], added: Set<string>): Record<string, object> {
  return Object.fromEntries(
    names.map((name) => [
      name.slice(api.length + 1),
      { addListener: () => void added.add(name), removeListener() {} },
    ]),
  );
}
