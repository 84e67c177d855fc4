/** The reader's settings, in `browser.storage.local` under one key. What is absent or of the wrong type is its default. */
import { browser } from 'wxt/browser';
import type { Tier } from '../glossary/concept.ts';
import { type CopyShape, copyShapes } from '../glossary/display/copy-shapes.ts';
import { type ScriptChoice, scriptChoices } from '../glossary/display/shown-scripts.ts';
import {
  type ChosenSites,
  isChosen,
  readHosts,
  readPatterns,
  switchedHosts,
} from './chosen-sites.ts';
import { type Language, languages } from './languages.ts';
import {
  type MarkColor,
  type MarkLook,
  type MarkOrigin,
  markColors,
  markStyles,
  usualLook,
} from './mark-look.ts';
import { type Occurrences, occurrenceChoices } from './occurrences.ts';
import { isWholeSite } from './personal-sites.ts';
import { cardDelays } from './setting-limits.ts';
import { eachOf, isAsStored, oneOf, onOff, recordOf, wholeNumber } from './setting-values.ts';

const key = 'settings';

export interface Settings extends MarkLook {
  /** Marks anything at all, anywhere. */
  enabled: boolean;
  /** Marks also the terms of tier `general`: the oldest of the switches, kept where it always was. */
  markGeneral: boolean;
  /** The switches of the other tiers. */
  markTiers: Record<Exclude<Tier, 'general'>, boolean>;
  /** Whose terms are marked. */
  markOrigins: Record<MarkOrigin, boolean>;
  occurrences: Occurrences;
  /** Takes the marks away while the reader writes in the page. */
  hideWhileEditing: boolean;
  /** How long (ms) the pointer rests on a mark until its card opens. */
  cardDelay: number;
  cardOrder: 'counterpartFirst' | 'foundFirst';
  cardScript: ScriptChoice;
  copyShape: CopyShape;
  /** Copies the source with the pair. */
  copySource: boolean;
  /** Proposes the sentence, title and address of the page as context of a term added from it. */
  saveContext: boolean;
  /** Whether `sitePatterns` are the sites without marks or the only ones with. */
  siteMode: 'everywhereBut' | 'onlyThese';
  /** As `SitePattern.text`. */
  sitePatterns: string[];
  /** Hosts with a switch of their own, which counts more than patterns: `false` is off there. */
  sites: Record<string, boolean>;
  /** Whether the reader's own terms are known to every page, or only on the sites that follow. */
  personalSiteMode: 'everywhere' | 'onlyThese';
  /** As `SitePattern.text`, of whole sites. */
  personalSitePatterns: string[];
  /** Hosts with a switch of their own for personal terms, which counts more than those patterns. */
  personalSites: Record<string, boolean>;
  /** Shows on the toolbar button how many terms the page has. */
  badge: boolean;
  language: 'auto' | Language;
}

export const defaults: Settings = {
  enabled: true,
  markGeneral: false,
  markTiers: { formulation: true, programme: true, institution: true, place: true, field: true },
  markOrigins: { bundled: true, personal: true },
  occurrences: 'every',
  ...usualLook,
  hideWhileEditing: false,
  cardDelay: 250,
  cardOrder: 'counterpartFirst',
  cardScript: 'both',
  copyShape: 'chineseFirst',
  copySource: false,
  saveContext: true,
  siteMode: 'everywhereBut',
  sitePatterns: [],
  sites: {},
  personalSiteMode: 'everywhere',
  personalSitePatterns: [],
  personalSites: {},
  badge: true,
  language: 'auto',
};

const colors = Object.keys(markColors) as MarkColor[];

/** Settings out of whatever is stored: unknown fields are dropped, wrong ones become the default. */
export function readSettings(stored: unknown): Settings {
  const fields = recordOf(stored);
  const on = (
    name: 'enabled' | 'markGeneral' | 'hideWhileEditing' | 'copySource' | 'saveContext' | 'badge',
  ) => onOff(fields[name], defaults[name]);
  return {
    enabled: on('enabled'),
    markGeneral: on('markGeneral'),
    markTiers: eachOf(fields.markTiers, defaults.markTiers, onOff),
    markOrigins: eachOf(fields.markOrigins, defaults.markOrigins, onOff),
    occurrences: oneOf(fields.occurrences, occurrenceChoices, defaults.occurrences),
    markStyle: oneOf(fields.markStyle, markStyles, defaults.markStyle),
    markColors: eachOf(fields.markColors, defaults.markColors, (color, usual) =>
      oneOf(color, colors, usual),
    ),
    hideWhileEditing: on('hideWhileEditing'),
    cardDelay: wholeNumber(fields.cardDelay, cardDelays, defaults.cardDelay),
    cardOrder: oneOf(fields.cardOrder, ['counterpartFirst', 'foundFirst'], defaults.cardOrder),
    cardScript: oneOf(fields.cardScript, scriptChoices, defaults.cardScript),
    copyShape: oneOf(fields.copyShape, copyShapes, defaults.copyShape),
    copySource: on('copySource'),
    saveContext: on('saveContext'),
    siteMode: oneOf(fields.siteMode, ['everywhereBut', 'onlyThese'], defaults.siteMode),
    sitePatterns: readPatterns(fields.sitePatterns),
    sites: readHosts(fields.sites),
    personalSiteMode: oneOf(
      fields.personalSiteMode,
      ['everywhere', 'onlyThese'],
      defaults.personalSiteMode,
    ),
    personalSitePatterns: readPatterns(fields.personalSitePatterns, isWholeSite),
    personalSites: readHosts(fields.personalSites),
    badge: on('badge'),
    language: oneOf(fields.language, ['auto', ...languages], defaults.language),
  };
}

/** What of stored settings is there but of the wrong type, so that `readSettings` repairs it. */
export function wrongSettings(stored: unknown): (keyof Settings)[] {
  const fields = recordOf(stored);
  const read = readSettings(stored);
  const names = Object.keys(defaults) as (keyof Settings)[];
  return names.filter(
    (name) => fields[name] !== undefined && !isAsStored(fields[name], read[name]),
  );
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

/** Calls back with the new settings at each change, until the signal aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[key]) changed(readSettings(changes[key].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Whether a page is marked. `page` is its address, or the host alone. */
export function isOn(settings: Settings, page: string): boolean {
  return settings.enabled && isChosen(marked(settings), page);
}

/** The site of a page (its address, or the host alone) switched on or off. */
export function switchSite(settings: Settings, page: string, on: boolean): Settings {
  return { ...settings, sites: switchedHosts(marked(settings), page, on) };
}

function marked({ siteMode, sitePatterns, sites }: Settings): ChosenSites {
  return { mode: siteMode, patterns: sitePatterns, hosts: sites };
}
