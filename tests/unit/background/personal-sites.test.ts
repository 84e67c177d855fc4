/** What a page gets where the reader's own terms may not be known: over a real store. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bundledConcepts } from '../../../glossary/bundled/glossary.ts';
import { buildWords } from '../../../glossary/matching/tables/words.build.ts';
import type { Questions } from '../../../utils/messages.ts';
import { changeSettings } from '../../../utils/settings.ts';
import { concept } from '../store/open-database.ts';

// Each test starts a worker and seeds a store.
vi.setConfig({ testTimeout: 20_000 });

const words = new Uint8Array(buildWords());

function at(url: string): Browser.runtime.MessageSender {
  return { id: 'tifa', url, frameId: 0, tab: { id: 1, url, incognito: false } } as never;
}
const allowed = at('https://good.example/');
const other = at('https://other.example/');

let ask: <Name extends keyof Questions>(
  name: Name,
  question: Questions[Name]['question'],
  sender?: Browser.runtime.MessageSender,
) => Promise<Questions[Name]['answer']>;

beforeEach(async () => {
  fakeBrowser.reset();
  Dexie.dependencies.indexedDB = new IDBFactory();
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [] as never);
  vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => String(key));
  vi.stubGlobal('fetch', async () => new Response(words));
  vi.resetModules();
  const { answers } = await import('../../../entrypoints/background/answers.ts');
  ask = (name, question, sender = other) => answers[name](question, sender);
  await changeSettings((settings) => ({
    ...settings,
    personalSiteMode: 'onlyThese',
    personalSitePatterns: ['good.example'],
  }));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function marks(text: string, sender: Browser.runtime.MessageSender) {
  const question = { texts: [text], site: new URL(sender.url ?? '').hostname, pageEvidence: [] };
  const { spans, groups } = await ask('match', question, sender);
  return Array.from({ length: spans.length / 4 }, (_, i) => ({
    text: text.slice(spans[4 * i + 1], spans[4 * i + 2]),
    ...groups[spans[4 * i + 3] ?? 0],
  }));
}
const texts = async (text: string, sender: Browser.runtime.MessageSender) =>
  (await marks(text, sender)).map((mark) => mark.text);

const own = concept('c-own', 'personal', '小院高墙', 'small yard, high fence');

/** A packaged concept of the tests' choice, as the reader's own copy has it. */
async function huairou() {
  const found = (await bundledConcepts()).find(({ languages }) =>
    languages.some(({ terms }) => terms.some(({ term }) => term === '怀柔科学城')),
  );
  if (!found) throw new Error('怀柔科学城 has gone from the packaged glossary.');
  return found;
}

describe('a site that is not allowed', () => {
  test('has no personal term marked, looked up or named', async () => {
    await ask('save', { concept: own });
    const text = '小院高墙与怀柔科学城。';
    expect(await texts(text, allowed)).toEqual(['小院高墙', '怀柔科学城']);
    expect(await texts(text, other)).toEqual(['怀柔科学城']);
    const question = { conceptIds: ['c-own'], text: '所谓小院高墙' };
    const known = await ask('lookUp', question, allowed);
    expect(known.entries).toHaveLength(1);
    expect(await ask('lookUp', question, other)).toEqual({ entries: [], nested: [] });
    const nested = { conceptIds: [], text: '所谓小院高墙' };
    expect((await ask('lookUp', nested, allowed)).nested).toHaveLength(1);
    expect((await ask('lookUp', nested, other)).nested).toEqual([]);
  });

  test('sees the packaged original of a copy, in marks and card', async () => {
    const { id: original, ...rest } = await huairou();
    const { id } = await ask('save', {
      concept: { ...rest, id: original, note: 'mine' } as typeof own,
    });
    expect(await marks('怀柔科学城', allowed)).toMatchObject([
      { mark: 'personal', conceptIds: [id] },
    ]);
    expect(await marks('怀柔科学城', other)).toMatchObject([
      { mark: 'bundled', conceptIds: [original] },
    ]);
    for (const asked of [original, id]) {
      const { entries } = await ask('lookUp', { conceptIds: [asked], text: '' }, other);
      expect(entries.map(({ concept: { id, origin } }) => [id, origin])).toEqual(
        asked === original ? [[original, 'bundled']] : [],
      );
    }
    const list = await ask('rowsById', { ids: [original], originals: true });
    expect(list.map((row) => row.id)).toEqual([original]);
    expect(await ask('rowsById', { ids: [original] })).toEqual([]);
  });

  // Both fail where personal concepts are left out of the answer only, and not of the lexicon: they would
  // be words for the judge, and what stands with their cues would be evidence.
  test('is not told by the marks of packaged terms what words the reader added', async () => {
    const text = '怀柔科学城：在怀柔看病';
    await ask('save', { concept: concept('c-one', 'personal', '在怀') });
    await ask('save', { concept: concept('c-two', 'personal', '柔看病') });
    expect(await texts(text, allowed)).not.toContain('怀柔');
    expect(await texts(text, other)).toEqual(['怀柔科学城', '怀柔']);
    await ask('remove', { ids: ['c-one', 'c-two'] });
    expect(await texts(text, allowed)).toEqual(['怀柔科学城', '怀柔']);
  });

  test('is not told by evidence what words speak for terms of the reader', async () => {
    const cued = concept('c-cue', 'personal', '某词', 'a word');
    const match = { cue: { scope: 'page' as const, with: ['甲乙丙'] } };
    const languages = cued.languages.map((section) => ({
      ...section,
      terms: section.terms.map((term) => ({ ...term, match })),
    }));
    await ask('save', { concept: { ...cued, languages } });
    const question = { texts: ['甲乙丙', '某词'], site: '', pageEvidence: [] };
    expect((await ask('match', question, allowed)).evidence).not.toEqual([]);
    expect(await ask('match', question, other)).toMatchObject({ evidence: [], waiting: [] });
  });

  test('is told the same of a concept that is not there and of one it may not know', async () => {
    await ask('save', { concept: own });
    for (const conceptId of ['c-own', 'c-nothing']) {
      for (const name of ['keep', 'mute'] as const)
        await expect(ask(name, { conceptId }, other)).rejects.toMatchObject({
          code: 'unknownConcept',
        });
    }
    await expect(ask('keep', { conceptId: 'c-own' }, allowed)).resolves.toBeDefined();
  });

  test('keeps and mutes packaged terms as any other', async () => {
    const { id: conceptId } = await huairou();
    const { change } = await ask('keep', { conceptId }, other);
    expect(await marks('怀柔科学城', allowed)).toMatchObject([{ mark: 'personal' }]);
    expect(await marks('怀柔科学城', other)).toMatchObject([{ mark: 'bundled' }]);
    await ask('mute', { conceptId }, other);
    for (const asker of [other, allowed])
      expect(await texts('怀柔科学城', asker)).not.toContain('怀柔科学城');
    await ask('unmute', { conceptId }, other);
    await ask('undo', { change }, other);
    expect(await marks('怀柔科学城', allowed)).toMatchObject([{ mark: 'bundled' }]);
  });

  test('follows the settings with the next question', async () => {
    await ask('save', { concept: own });
    expect(await texts('小院高墙', other)).toEqual([]);
    await changeSettings((settings) => ({ ...settings, personalSites: { 'other.example': true } }));
    expect(await texts('小院高墙', other)).toEqual(['小院高墙']);
    await changeSettings((settings) => ({ ...settings, personalSites: {} }));
    expect(await texts('小院高墙', other)).toEqual([]);
  });
});
