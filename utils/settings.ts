/** The reader's settings, in `browser.storage.local` under one key. What is absent or of the wrong type is its default. */
import { browser } from 'wxt/browser';

const key = 'settings';

export interface Settings {
  /** Marks anything at all, anywhere. */
  enabled: boolean;
  /** Marks also the terms of tier `general`. */
  markGeneral: boolean;
  /** Proposes the sentence, title and address of the page as context of a term added from it. */
  saveContext: boolean;
  /** Hosts with a switch of their own: `false` is off there. */
  sites: Record<string, boolean>;
}

export const defaults: Settings = {
  enabled: true,
  markGeneral: false,
  saveContext: true,
  sites: {},
};

/** Settings out of whatever is stored: unknown fields are dropped, wrong ones become the default. */
export function readSettings(stored: unknown): Settings {
  const fields = isRecord(stored) ? stored : {};
  const sites = isRecord(fields.sites) ? fields.sites : {};
  return {
    enabled: typeof fields.enabled === 'boolean' ? fields.enabled : defaults.enabled,
    markGeneral:
      typeof fields.markGeneral === 'boolean' ? fields.markGeneral : defaults.markGeneral,
    saveContext:
      typeof fields.saveContext === 'boolean' ? fields.saveContext : defaults.saveContext,
    sites: Object.fromEntries(
      Object.entries(sites).filter(
        (site): site is [string, boolean] => typeof site[1] === 'boolean',
      ),
    ),
  };
}

/** What of stored settings is there but of the wrong type, so that `readSettings` repairs it. */
export function wrongSettings(stored: unknown): (keyof Settings)[] {
  const fields = isRecord(stored) ? stored : {};
  const names = Object.keys(defaults) as (keyof Settings)[];
  return names.filter((name) => fields[name] !== undefined && !isSetting(name, fields[name]));
}

function isSetting(name: keyof Settings, value: unknown): boolean {
  if (name !== 'sites') return typeof value === typeof defaults[name];
  return isRecord(value) && Object.values(value).every((on) => typeof on === 'boolean');
}

export async function loadSettings(): Promise<Settings> {
  return readSettings((await browser.storage.local.get(key))[key]);
}

let lastChange: Promise<unknown> = Promise.resolve();

/** One change after the other: of two at once, the second would write over the first. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  const changed = lastChange.then(async () => {
    await browser.storage.local.set({ [key]: change(await loadSettings()) });
  });
  lastChange = changed.catch(() => undefined);
  return changed;
}

/** Only what is off is noted: a list of sites switched on would be a history of visits. */
export function switchSite(settings: Settings, host: string, on: boolean): Settings {
  const { [host]: _, ...others } = settings.sites;
  return { ...settings, sites: on ? others : { ...others, [host]: false } };
}

/** Calls back with the new settings at each change, until the signal aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[key]) changed(readSettings(changes[key].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Whether pages of this host are marked. */
export function isOn(settings: Settings, host: string): boolean {
  return settings.enabled && settings.sites[host] !== false;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
