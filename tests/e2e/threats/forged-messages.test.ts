/** Whoever speaks in the name of our content script gets what it may have, in measure, and nothing else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as wxtBrowser } from 'wxt/browser';
import type { Questions } from '../../../utils/messages.ts';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { ask, personalTerms } from '../options/asking.ts';
import { type FixtureServer, startServer } from '../server.ts';
import { sendAs } from './content-world.ts';

declare const chrome: typeof wxtBrowser;

const match = { texts: ['说到怀柔科学城。'], site: '', pageEvidence: [] };
const concept = {
  id: 'c-forged',
  origin: 'personal',
  subjectField: [],
  languages: [{ lang: 'zh-Hans', terms: [{ id: 't-forged', term: '没有什么' }] }],
};

/** Each well formed: only who asks is wrong. */
const forOwnPages: { [Name in keyof Questions]?: object } = {
  status: {},
  lossSeen: {},
  rows: { limit: 1_000 },
  rowsById: { ids: ['c-forged'] },
  concepts: { ids: ['c-forged'] },
  units: { ids: ['u'] },
  preview: { concept, text: '没有什么' },
  save: { concept },
  saveAll: { concepts: [concept] },
  remove: { ids: ['c-forged'] },
  tag: { ids: ['c-forged'], add: ['forged'], remove: [] },
  muteAll: { ids: ['c-forged'], muted: true },
  collections: {},
  changeCollection: { id: 'x', marked: false },
  importBegin: { id: 'x', name: 'forged', marked: true },
  importChunk: { collection: 'x', concepts: [{ concept }] },
  importEnd: { collection: 'x' },
  removeCollection: { id: 'x' },
  exportState: {},
  exported: {},
  formDraft: { key: 'x' },
};

/** Admitted to nobody. */
const malformed: [what: string, message: unknown][] = [
  ['nothing', null],
  ['a text', 'match'],
  ['a list', ['match', match]],
  ['no question', { name: 'match' }],
  ['a name of Object', { name: 'constructor', question: {} }],
  ['a name of the prototype', { name: '__proto__', question: {} }],
  ['a name that is none', { name: ['match'], question: match }],
  ['texts that are none', { name: 'match', question: { ...match, texts: [1, null, {}] } }],
  ['texts that are no list', { name: 'match', question: { ...match, texts: { length: 1e9 } } }],
  ['too much text', { name: 'match', question: { ...match, texts: ['改'.repeat(100_001)] } }],
  ['too many texts', { name: 'match', question: { ...match, texts: Array(100_001).fill('') } }],
  ['a field too many', { name: 'match', question: { ...match, origin: 'bundled' } }],
  [
    'an endless look-up',
    { name: 'lookUp', question: { conceptIds: Array(1_001).fill('c'), text: '' } },
  ],
  ['an endless term', { name: 'lookUp', question: { conceptIds: [], text: '改'.repeat(10_001) } }],
  ['a script of its own', { name: 'loadCard', question: { files: ['/background.js'] } }],
  ['an endless count', { name: 'counted', question: { keys: Array(2_001).fill('k'), since: 0 } }],
  ['a time that is none', { name: 'counted', question: { keys: [], since: 'now' } }],
  ['a notice', { notice: 'rowsChanged', ids: 'all' }],
];

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  let page: Page;
  let own: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer()]);
    own = await browser.openExtensionPage('options.html');
    page = await browser.open(server.url('/pages/card.html'));
    await page.settledMarks({ atLeast: 4 });
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const send = (messages: unknown[], atOnce = false) => sendAs(browser, page.url, messages, atOnce);

  test('what a content script may ask is answered', async () => {
    const [answer] = await send([{ name: 'match', question: match }]);
    expect(JSON.parse(answer ?? '')).toMatchObject({ ok: true });
  });

  // Fails for each that is moved to `forAll` in admission.ts.
  test('what only our own pages may ask is not', async () => {
    const names = Object.keys(forOwnPages);
    const messages = Object.entries(forOwnPages).map(([name, question]) => ({ name, question }));
    const answers = await send(messages);
    expect(answers.map((answer, i) => `${names[i]}: ${answer}`)).toEqual(
      names.map((name) =>
        expect.stringMatching(new RegExp(`^${name}: (nothing|null|thrown: .*)$`)),
      ),
    );
    expect(await personalTerms(own)).toEqual([]);
    expect(await ask(own, 'collections', {})).toEqual([]);
  });

  // Fails where admission.ts looks at the name alone.
  test('what is malformed gets no answer', async () => {
    const answers = await send(malformed.map(([, message]) => message));
    expect(answers.map((answer, i) => `${malformed[i]?.[0]}: ${answer}`)).toEqual(
      malformed.map(([what]) =>
        expect.stringMatching(new RegExp(`^${what}: (nothing|null|thrown: .*)$`)),
      ),
    );
  });

  // Fails without the look at the sender in `utils/rows-changed.ts`.
  test('a forged notice moves no page of ours', async () => {
    const list = await browser.openExtensionPage('options.html#/glossary');
    await list.waitForText(/\d/);
    await browser.runInBackground(() => {
      self.tifaAsked = 0;
      chrome.runtime.onMessage.addListener((message) => {
        if (message.name === 'rows') self.tifaAsked++;
      });
    });
    const asked = () => browser.runInBackground(() => self.tifaAsked);
    await send(Array(20).fill({ notice: 'rowsChanged', ids: 'all' }));
    await send(Array(20).fill({ notice: 'rowsChanged', ids: { length: 1e9 } }));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await asked()).toBe(0);
    await list.close();
  });

  // Fails without pace.ts, and at its end where all tabs are counted together.
  test('deeds are done as often as a reader would, and the next tab is free', async () => {
    const [row] = (await ask(own, 'rows', { limit: 1 })).rows;
    const mute = { name: 'mute', question: { conceptId: row?.id, site: 'a.example' } };
    const answers = await send(Array(50).fill(mute));
    expect(answers.filter((answer) => answer.includes('"ok":true'))).toHaveLength(30);
    expect(answers.filter((answer) => answer.includes('tooOften'))).toHaveLength(20);
    const other = await browser.open(server.url('/pages/wrapped.html'));
    const [answer] = await sendAs(browser, other.url, [{ ...mute, name: 'unmute' }]);
    expect(answer).toContain('"ok":true');
    await other.close();
  });

  // Fails without turns.ts: all of them would be answered, one after the other.
  test('a flood is refused, and other tabs and our pages are answered meanwhile', async () => {
    const flood = send(Array(3_000).fill({ name: 'match', question: match }), true);
    const other = await browser.open(server.url('/pages/wrapped.html'));
    await other.settledMarks({ atLeast: 2 });
    expect(await ask(own, 'status', {})).toBeDefined();
    await other.close();
    const answers = await flood;
    const count = (part: string) => answers.filter((answer) => answer.includes(part)).length;
    expect(count('tooOften')).toBeGreaterThan(1_000);
    expect(count('"ok":true')).toBeGreaterThan(0);
    expect(count('"ok":true') + count('tooOften')).toBe(answers.length);
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
