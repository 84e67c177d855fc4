/** The two items in the menu of a selection. */
import { type Browser, browser } from 'wxt/browser';
import type { Sourced } from '../../glossary/concept.ts';
import { t } from '../../utils/i18n.ts';
import type { Notice, Surroundings } from '../../utils/messages.ts';
import { cleanContext } from './clean-context.ts';
import { openForm, optionsUrl } from './form-window.ts';
import { knownSettings } from './known-settings.ts';
import { selectedText } from './selected-text.ts';

type Click = Browser.contextMenus.OnClickData;
type Tab = Browser.tabs.Tab;

/** To be called in the worker's first turn. */
export function offerMenus(): void {
  let created = Promise.resolve();
  // After an update both come at once: together they would make each item twice.
  const create = () => {
    created = created.then(createMenus, createMenus);
  };
  browser.runtime.onInstalled.addListener(create);
  browser.runtime.onStartup.addListener(create);
  browser.contextMenus.onClicked.addListener((click, tab) => {
    if (click.menuItemId === 'add') void add(click, tab);
    if (click.menuItemId === 'look-up') void lookUp(click);
  });
}

/** Browsers keep the items; those of an earlier version, or in another language, go first. */
async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'add', title: t('menuAdd'), contexts: ['selection'] });
  browser.contextMenus.create({ id: 'look-up', title: t('menuLookUp'), contexts: ['selection'] });
}

async function add(click: Click, tab: Tab | undefined): Promise<void> {
  await openForm({
    text: selectedText(click.selectionText ?? ''),
    context: await contextOf(click, tab),
  });
}

async function lookUp({ selectionText = '' }: Click): Promise<void> {
  const url = optionsUrl({ page: 'glossary', search: selectedText(selectionText) });
  const open = await browser.tabs.query({ url: browser.runtime.getURL('/options.html') });
  const list = open.find((tab) => tab.url && !tab.url.includes('#/concept'));
  if (list?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(list.id, { url, active: true });
  if (list.windowId !== undefined) await browser.windows?.update(list.windowId, { focused: true });
}

/** Where the reader met the term, if they want that kept. Nothing of a private window is. */
async function contextOf(
  { frameId = 0 }: Click,
  tab: Tab | undefined,
): Promise<Sourced | undefined> {
  if (tab?.id === undefined || tab.incognito || !(await knownSettings()).saveContext)
    return undefined;
  const notice: Notice = { notice: 'askSurroundings' };
  // A page without our script answers nothing.
  const answer: Surroundings | undefined = await browser.tabs
    .sendMessage(tab.id, notice, { frameId })
    .catch(() => undefined);
  if (typeof answer?.sentence !== 'string') return undefined;
  return cleanContext({ text: answer.sentence, source: tab.title, sourceUrl: tab.url });
}
