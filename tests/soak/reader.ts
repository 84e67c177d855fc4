/**
 * What happens in a soak, drawn by lot: pages come and change, and a reader points, mutes, edits and
 * sets. What fails is not forgiven: an act that throws is told in the verdict.
 */
import type { browser as wxtBrowser } from 'wxt/browser';
import type { Settings } from '../../utils/settings.ts';
import { conceptOf } from '../bench/inputs/concepts.ts';
import { commonWords } from '../bench/inputs/made-text.ts';
import type { Browser, Page } from '../e2e/browsers/driver.ts';
import { ask, personalConcepts } from '../e2e/options/asking.ts';
import { openPopup } from '../e2e/page-list.ts';
import * as inPage from './in-page.ts';
import { texts } from './pages.ts';

declare const chrome: typeof wxtBrowser;

export interface Soaking {
  browser: Browser;
  /** The options page, open all the time, by which the glossary is changed. */
  desk: Page;
  /** The tabs that go round. */
  tabs: Page[];
  /** The address of a path, told apart by its tab. */
  url(path: string, tab: Page): string;
  paths: string[];
  random(): number;
}

type Act = (soaking: Soaking, tab: Page) => Promise<unknown>;

const own = commonWords(60);
const lines = texts(1, 300);

export const acts: Record<string, { weight: number; act: Act }> = {
  visit: { weight: 10, act: visit },
  reload: { weight: 2, act: (_, tab) => tab.goto(tab.url) },
  mutate: { weight: 12, act: mutate },
  card: { weight: 4, act: openCard },
  next: { weight: 1, act: ({ browser }) => browser.pressCommand('next-term') },
  settings: { weight: 2, act: changeSettings },
  save: { weight: 2, act: save },
  remove: { weight: 1, act: removeOne },
  mute: { weight: 1, act: mute },
  import: { weight: 0.3, act: importSome },
  popup: { weight: 0.5, act: lookAtPopup },
  kill: { weight: 1, act: ({ browser }) => browser.stopWorker() },
  killWhileLoading: { weight: 1, act: killWhileLoading },
  anotherTab: { weight: 0.5, act: openAnotherTab },
};

/** Left out in every second quarter: see the verdict. */
export const kills = ['kill', 'killWhileLoading'];

export function drawAct({ random }: Soaking, without: readonly string[]): string {
  const possible = Object.entries(acts).filter(([name]) => !without.includes(name));
  let place = random() * possible.reduce((sum, [, { weight }]) => sum + weight, 0);
  for (const [name, { weight }] of possible) {
    place -= weight;
    if (place < 0) return name;
  }
  return 'visit';
}

/** As the extension came: so that at each sample the same is marked. */
export async function putBack({ browser, desk }: Soaking): Promise<void> {
  await browser.runInBackground(forgetSettings);
  const { muted } = await ask(desk, 'status', {});
  for (const { conceptId, site } of muted)
    await ask(desk, 'unmute', { conceptId, ...(site !== undefined && { site }) });
  for (const { id } of await ask(desk, 'collections', {}))
    while ((await ask(desk, 'removeCollection', { id })).left > 0);
  const ids = (await personalConcepts(desk)).map(({ id }) => id);
  if (ids.length > 0) await ask(desk, 'remove', { ids });
}

async function visit(soaking: Soaking, tab: Page): Promise<void> {
  await tab.goto(soaking.url(oneOf(soaking, soaking.paths), tab));
}

async function killWhileLoading(soaking: Soaking, tab: Page): Promise<void> {
  await Promise.all([visit(soaking, tab), soaking.browser.stopWorker()]);
}

const mutations: inPage.Mutation[] = [
  inPage.addParagraphs,
  inPage.changeTexts,
  inPage.moveAbout,
  inPage.wrapTexts,
  inPage.parseAnew,
  inPage.swapFrame,
  inPage.swapShadow,
  inPage.goWithin,
  inPage.rewriteDocument,
  inPage.scrollAbout,
  inPage.selectSome,
  inPage.writeInField,
];

async function mutate(soaking: Soaking, tab: Page): Promise<void> {
  const { random } = soaking;
  await tab.evaluate(oneOf(soaking, mutations), random(), random(), oneOf(soaking, lines));
}

/** Where nothing is marked, or the marks move away from under the pointer, no card comes. */
async function openCard({ random }: Soaking, tab: Page): Promise<void> {
  const marks = await tab.marks();
  if (marks.length === 0) return;
  // The page may change between the two looks.
  await tab.hoverMark(Math.floor(random() * marks.length)).catch(() => undefined);
  await isSoon(() => tab.evaluate(inPage.hasCard), true);
  if (random() < 0.5) await tab.press('Escape');
  else await tab.move(990, 690, 3);
  await isSoon(() => tab.evaluate(inPage.hasCard), false);
}

async function isSoon(read: () => Promise<boolean>, wanted: boolean): Promise<void> {
  for (const end = Date.now() + 1_500; Date.now() < end; ) if ((await read()) === wanted) return;
}

async function changeSettings(soaking: Soaking): Promise<void> {
  const { browser, random } = soaking;
  await browser.changeSettings(
    oneOf<Partial<Settings>>(soaking, [
      { enabled: random() < 0.7 },
      { sites: random() < 0.5 ? {} : { '127.0.0.1': random() < 0.7 } },
      { occurrences: oneOf(soaking, ['every', 'firstInBlock', 'firstOnPage']) },
      { markStyle: oneOf(soaking, ['dotted', 'solid', 'wavy', 'background']) },
      { markGeneral: random() < 0.5 },
      { markOrigins: { bundled: random() < 0.8, personal: random() < 0.8 } },
      { hideWhileEditing: random() < 0.5 },
      { badge: random() < 0.5 },
      { language: oneOf(soaking, ['auto', 'en', 'zh_CN', 'zh_TW']) },
    ]),
  );
}

async function save(soaking: Soaking): Promise<void> {
  const { desk, random } = soaking;
  const index = Math.floor(random() * own.length);
  const { change } = await ask(desk, 'save', { concept: conceptOf(own[index] ?? '', index) });
  if (random() < 0.2) await ask(desk, 'undo', { change });
}

async function removeOne(soaking: Soaking): Promise<void> {
  const concepts = await personalConcepts(soaking.desk);
  if (concepts.length === 0) return;
  await ask(soaking.desk, 'remove', { ids: [oneOf(soaking, concepts).id] });
}

async function mute(soaking: Soaking): Promise<void> {
  const { desk, random } = soaking;
  const { rows } = await ask(desk, 'rows', { limit: 100 });
  const { id: conceptId } = oneOf(soaking, rows);
  await ask(desk, random() < 0.6 ? 'mute' : 'unmute', {
    conceptId,
    ...(random() < 0.5 && { site: '127.0.0.1' }),
  });
}

async function importSome(soaking: Soaking): Promise<void> {
  const { desk, random } = soaking;
  const id = `soak-${random()}`;
  await ask(desk, 'importBegin', { id, name: id, marked: true });
  const concepts = lines
    .filter((line) => line.length > 8)
    .map((line, i) => ({ concept: { ...conceptOf(line.slice(2, 6), i), id: `${id}-${i}` } }));
  await ask(desk, 'importChunk', { collection: id, concepts });
  // Else it stays partial, as when the background is killed in its midst.
  if (random() < 0.8) await ask(desk, 'importEnd', { collection: id });
}

async function lookAtPopup({ browser }: Soaking, tab: Page): Promise<void> {
  const popup = await openPopup(browser, tab.url);
  await popup.close();
}

async function openAnotherTab(soaking: Soaking, tab: Page): Promise<void> {
  const another = await soaking.browser.open(soaking.url(oneOf(soaking, soaking.paths), tab));
  await another.close();
}

function oneOf<Thing>({ random }: Soaking, things: readonly Thing[]): Thing {
  const thing = things[Math.floor(random() * things.length)];
  if (thing === undefined) throw new Error('Nothing to choose from.');
  return thing;
}

// Runs in the background, sent there as text.

async function forgetSettings(): Promise<void> {
  await chrome.storage.local.remove('settings');
}
