/** The answers over a real store, as pages get them. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { buildWords } from '../../../glossary/matching/tables/words.build.ts';
import type { Questions } from '../../../utils/messages.ts';
import { concept } from '../store/open-database.ts';

// Each test starts a worker and seeds a store.
vi.setConfig({ testTimeout: 20_000 });

const words = new Uint8Array(buildWords());
const page = { id: 'tifa', tab: { id: 1, incognito: false } } as Browser.runtime.MessageSender;

type Ask = <Name extends keyof Questions>(
  name: Name,
  question: Questions[Name]['question'],
  sender?: Browser.runtime.MessageSender,
) => Promise<Questions[Name]['answer']>;

let ask: Ask;
const told = vi.fn();
const toldPages = vi.fn();

/** A worker that has just started. */
async function startWorker(): Promise<void> {
  vi.resetModules();
  const { answers } = await import('../../../entrypoints/background/answers.ts');
  ask = (name, question, sender = page) => answers[name](question, sender);
}

beforeEach(async () => {
  fakeBrowser.reset();
  Dexie.dependencies.indexedDB = new IDBFactory();
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ id: 1 }] as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (...args) => told(...args));
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (...args) =>
    toldPages(...args),
  );
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => String(key));
  vi.stubGlobal('fetch', async () => new Response(words));
  await startWorker();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const own = concept('c-own', 'personal', '小院高墙', 'small yard, high fence');

async function marked(text: string, site = 'a.example'): Promise<string[]> {
  const { spans } = await ask('match', { texts: [text], site, pageEvidence: [] });
  return Array.from({ length: spans.length / 4 }, (_, i) =>
    text.slice(spans[4 * i + 1], spans[4 * i + 2]),
  );
}

describe('a change', () => {
  test('shows at once, after a restart, and is told to tabs and pages', async () => {
    expect(await marked('所谓小院高墙。')).toEqual([]);
    await ask('save', { concept: own });
    expect(await marked('所谓小院高墙。')).toEqual(['小院高墙']);
    expect(told).toHaveBeenCalledWith(1, { notice: 'glossaryChanged' });
    expect(toldPages).toHaveBeenCalledWith({ notice: 'rowsChanged', ids: ['c-own'] });
    await startWorker();
    expect(await marked('所谓小院高墙。')).toEqual(['小院高墙']);
  });

  test('of tags reaches tabs and pages, and leaves the marks alone', async () => {
    await ask('save', { concept: own });
    expect(await marked('所谓小院高墙。')).toEqual(['小院高墙']);
    const { revision } = await ask('match', { texts: [], site: '', pageEvidence: [] });
    vi.clearAllMocks();
    await ask('tag', { ids: ['c-own'], add: ['x'], remove: [] });
    expect(toldPages).toHaveBeenCalledWith({ notice: 'rowsChanged', ids: ['c-own'] });
    await vi.waitFor(() => expect(told).toHaveBeenCalledWith(1, { notice: 'glossaryChanged' }));
    expect(await ask('match', { texts: [], site: '', pageEvidence: [] })).toMatchObject({
      revision,
    });
  });

  test('is undone by its id', async () => {
    const { change } = await ask('save', { concept: own });
    await ask('undo', { change });
    expect(await marked('所谓小院高墙。')).toEqual([]);
    expect(toldPages).toHaveBeenLastCalledWith({ notice: 'rowsChanged', ids: ['c-own'] });
  });

  test('leaves the store without what only the store keeps of it', async () => {
    await ask('save', { concept: own });
    const [found] = await ask('concepts', { ids: ['c-own'] });
    expect(found).not.toHaveProperty('collection');
    await ask('save', { concept: { ...found, note: 'again' } as typeof own });
    expect(await ask('concepts', { ids: ['c-own'] })).toMatchObject([{ note: 'again' }]);
  });
});

describe('a personal copy', () => {
  async function copyOfBundled() {
    const { rows } = await ask('rows', { limit: 1 });
    const originalId = rows[0]?.id ?? '';
    const [original] = await ask('concepts', { ids: [originalId] });
    if (!original) throw new Error('No bundled concept.');
    const { id } = await ask('save', { concept: { ...original, note: 'mine' } });
    return { originalId, id };
  }

  test('is what is looked up for its original', async () => {
    const { originalId, id } = await copyOfBundled();
    const { entries } = await ask('lookUp', { conceptIds: [originalId], text: '' });
    expect(entries.map((entry) => entry.concept)).toMatchObject([{ id, note: 'mine' }]);
    await startWorker();
    expect(await ask('lookUp', { conceptIds: [originalId], text: '' })).toMatchObject({ entries });
    expect(entries[0]?.units.length).toBe(entries[0]?.concept.units?.length ?? 0);
  });

  test('is muted with its original, and the original with it', async () => {
    const { rows } = await ask('rows', { limit: 1 });
    const muted = rows[0]?.id ?? '';
    await ask('mute', { conceptId: muted });
    const { originalId, id } = await copyOfBundled();
    expect(originalId).toBe(muted);
    expect((await ask('status', {})).muted).toMatchObject([{ conceptId: id }]);
    await ask('remove', { ids: [id] });
    expect((await ask('status', {})).muted).toMatchObject([{ conceptId: originalId }]);
  });
});

describe('mutes', () => {
  test('of many hold everywhere, and end everywhere and on every site', async () => {
    await ask('save', { concept: own });
    await ask('muteAll', { ids: ['c-own'], muted: true });
    expect(await marked('所谓小院高墙。')).toEqual([]);
    expect(toldPages).toHaveBeenLastCalledWith({ notice: 'rowsChanged', ids: ['c-own'] });
    await ask('mute', { conceptId: 'c-own', site: 'a.example' });
    await ask('muteAll', { ids: ['c-own'], muted: false });
    expect(await marked('所谓小院高墙。')).toEqual(['小院高墙']);
    expect((await ask('status', {})).muted).toEqual([]);
  });
});

describe('mutes asked for by a page', () => {
  test('are of concepts that are there', async () => {
    await expect(ask('mute', { conceptId: 'c-forged' })).rejects.toThrow('unknownConcept');
    const options = { id: 'tifa', url: browser.runtime.getURL('/options.html') };
    await ask('mute', { conceptId: 'c-forged' }, options);
  });

  test('are refused where no reader could be as quick', async () => {
    await ask('save', { concept: own });
    const site = (i: number) => ({ conceptId: 'c-own', site: `${i}.example` });
    for (let i = 0; i < 30; i++) await ask('mute', site(i));
    await expect(ask('mute', site(30))).rejects.toThrow('tooOften');
    expect((await ask('status', {})).muted).toHaveLength(30);
    // Each way tells every open tab to ask anew.
    await expect(ask('unmute', site(0))).rejects.toThrow('tooOften');
    const otherTab = { ...page, tab: { ...page.tab, id: 2 } } as typeof page;
    await ask('unmute', site(0), otherTab);
    await ask('unmute', site(1), { id: 'tifa', url: browser.runtime.getURL('/popup.html') });
    expect((await ask('status', {})).muted).toHaveLength(28);
  });
});

describe('an import', () => {
  test('shows when it ends, and goes when it is undone', async () => {
    await ask('importBegin', { id: 'a', name: 'A', marked: true });
    await ask('importChunk', { collection: 'a', concepts: [{ concept: own }] });
    expect(await marked('所谓小院高墙。')).toEqual([]);
    await ask('importEnd', { collection: 'a' });
    expect(await marked('所谓小院高墙。')).toEqual(['小院高墙']);
    expect(toldPages).toHaveBeenLastCalledWith({ notice: 'rowsChanged', ids: 'all' });
    expect(await ask('removeCollection', { id: 'a' })).toEqual({ left: 0 });
    expect(await marked('所谓小院高墙。')).toEqual([]);
    expect(await ask('collections', {})).toEqual([]);
  });
});

describe('keeping a term from a page', () => {
  const context = {
    text: '所谓小院高墙。',
    source: ' A  page ',
    sourceUrl: 'https://name:secret@a.example/x',
  };
  const kept = async () =>
    (await ask('concepts', { ids: ['c-own'] }))[0]?.languages[0]?.terms[0]?.contexts;
  beforeEach(async () => {
    await ask('save', { concept: own });
  });

  test('takes the sentence, and of the address no credentials', async () => {
    await ask('keep', { conceptId: 'c-own', context });
    expect(await kept()).toEqual([
      { text: '所谓小院高墙。', source: 'A page', sourceUrl: 'https://a.example/x' },
    ]);
  });

  test.each(['file:///home/me/x.html', 'javascript:alert(1)', 'about:blank', ''])(
    'takes no address like “%s”',
    async (sourceUrl) => {
      await ask('keep', { conceptId: 'c-own', context: { ...context, sourceUrl } });
      expect(await kept()).toEqual([{ text: '所谓小院高墙。', source: 'A page' }]);
    },
  );

  test('takes nothing of a private window', async () => {
    const tab = { id: 1, incognito: true };
    await ask('keep', { conceptId: 'c-own', context }, { ...page, tab } as typeof page);
    expect(await kept()).toBeUndefined();
  });

  test('takes nothing if the reader does not want it', async () => {
    await browser.storage.local.set({ settings: { saveContext: false } });
    await ask('keep', { conceptId: 'c-own', context });
    expect(await kept()).toBeUndefined();
  });

  test('is refused where no reader could be as quick', async () => {
    for (let i = 0; i < 30; i++) await ask('keep', { conceptId: 'c-own' });
    await expect(ask('keep', { conceptId: 'c-own' })).rejects.toThrow('tooOften');
  });
});

describe('the preview', () => {
  const preview = async (given: typeof own, text: string) => {
    const { spans } = await ask('preview', { concept: given, text });
    return Array.from({ length: spans.length / 2 }, (_, i) =>
      text.slice(spans[2 * i], spans[2 * i + 1]),
    );
  };

  test.each([
    ['where a page would', own, '所谓小院高墙，small yards', ['小院高墙']],
    [
      'with offsets of the text as it is given',
      own,
      'ﬁne \u200b 小院\u200b高墙 ok',
      ['小院\u200b高墙'],
    ],
    [
      'not where neighbouring words make it by accident',
      concept('c-x', 'personal', '民生'),
      '人民生活与民生活动',
      ['民生'],
    ],
  ])('marks %s', async (_name, given, text, expected) => {
    expect(await preview(given, text)).toEqual(expected);
  });

  test('refuses a concept that could not be saved', async () => {
    await expect(preview({ ...own, languages: [] }, '')).rejects.toThrow('malformed: languages');
  });
});

describe('the form', () => {
  test('opens with its draft in a small window', async () => {
    const create = vi.fn();
    vi.spyOn(browser.windows, 'create').mockImplementation(create);
    await ask('openForm', {
      text: `  小院\n 高墙 `,
      context: { text: '一句', sourceUrl: 'ftp://a.example' },
    });
    const { url, type } = create.mock.calls[0]?.[0] ?? {};
    expect(type).toBe('popup');
    const key = new URL(url.replace('#/', '')).searchParams.get('draft') ?? '';
    expect(await ask('formDraft', { key })).toEqual({
      text: '小院 高墙',
      context: { text: '一句' },
    });
    expect(await ask('formDraft', { key: 'other' })).toBeUndefined();
  });
});

describe('without a store', () => {
  beforeEach(async () => {
    vi.spyOn(Dexie.prototype, 'open').mockImplementation(() =>
      Dexie.Promise.reject(new Error('no')),
    );
    await startWorker();
  });

  test('the packaged concepts are there to be read', async () => {
    const { rows, next } = await ask('rows', { limit: 10 });
    expect(rows).toHaveLength(10);
    const more = await ask('rows', { after: next, limit: 1_000 });
    expect(more.next).toBeUndefined();
    expect(more.rows.map((row) => row.id)).not.toContain(rows[9]?.id);
    const ids = rows.map((row) => row.id);
    expect((await ask('rowsById', { ids })).map((row) => row.id)).toEqual(ids);
    expect((await ask('concepts', { ids })).map((one) => one.id)).toEqual(ids);
    expect(await ask('collections', {})).toEqual([]);
    expect(await ask('exportState', {})).toEqual({});
    expect((await ask('status', {})).storeProblem).toBe('cannot-open');
  });

  test('a change tries to open it once more', async () => {
    await ask('rows', { limit: 1 });
    vi.mocked(Dexie.prototype.open).mockRestore();
    await ask('save', { concept: own });
    expect((await ask('status', {})).storeProblem).toBeUndefined();
    expect(await marked('所谓小院高墙。')).toEqual(['小院高墙']);
  });

  describe('begins anew', () => {
    const deleting = () => vi.spyOn(Dexie.prototype, 'delete');
    const isThere = async () => (await ask('concepts', { ids: [own.id] })).length > 0;
    /** A worker before this one had a term of the reader's own stored, and this one cannot open it. */
    const lockOut = async (error: Error) => {
      vi.mocked(Dexie.prototype.open).mockRestore();
      await startWorker();
      await ask('save', { concept: own });
      await startWorker();
      vi.spyOn(Dexie.prototype, 'open').mockImplementation(() => Dexie.Promise.reject(error));
      await ask('rows', { limit: 1 });
    };
    const letIn = () => vi.mocked(Dexie.prototype.open).mockRestore();

    test('by deleting it, and what was in it is not missed', async () => {
      await lockOut(new Error('no'));
      deleting().mockImplementationOnce(function (this: Dexie) {
        letIn();
        return Dexie.delete(this.name);
      });
      expect(await ask('beginAnew', {})).toEqual({ open: true });
      expect(await ask('status', {})).toEqual({ muted: [] });
      expect(await isThere()).toBe(false);
      expect(told).toHaveBeenLastCalledWith(1, { notice: 'glossaryChanged' });
      await ask('save', { concept: own });
      expect(await isThere()).toBe(true);
    });

    // Fails without the try before it in openAnew.
    test('but not where it can be opened by now', async () => {
      await lockOut(new Error('no'));
      letIn();
      expect(await ask('beginAnew', {})).toEqual({ open: true });
      expect(await isThere()).toBe(true);
    });

    // Fails without the look at the problem in openAnew.
    test.each(['newer', 'in-use', 'late', 'disk-full'] as const)(
      'but not where it is closed for another reason: %s',
      async (problem) => {
        await lockOut(new Error('no'));
        const opening = await import('../../../glossary/store/opening.ts');
        const error = {
          newer: new opening.NewerDatabaseError(),
          'in-use': new opening.DatabaseInUseError(),
          late: new opening.LateDatabaseError(),
          'disk-full': new Dexie.QuotaExceededError('full'),
        }[problem];
        vi.mocked(Dexie.prototype.open).mockImplementation(() => Dexie.Promise.reject(error));
        expect(await ask('beginAnew', {})).toEqual({ open: false });
        expect((await ask('status', {})).storeProblem).toBe(problem);
        letIn();
        await ask('status', {});
        expect(await isThere()).toBe(true);
      },
    );

    test('and says so where it cannot be deleted either', async () => {
      await lockOut(new Error('no'));
      deleting().mockImplementation(() => Dexie.Promise.reject(new Error('no')));
      expect(await ask('beginAnew', {})).toEqual({ open: false });
      expect((await ask('status', {})).storeProblem).toBe('cannot-open');
      letIn();
      expect((await ask('status', {})).storeProblem).toBeUndefined();
      expect(await isThere()).toBe(true);
    });
  });

  test('two changes at once open it once', async () => {
    await ask('rows', { limit: 1 });
    vi.mocked(Dexie.prototype.open).mockRestore();
    const opening = vi.spyOn(Dexie.prototype, 'open');
    const other = concept('c-other', 'personal', '高墙小院');
    await Promise.all([ask('save', { concept: own }), ask('save', { concept: other })]);
    expect(opening).toHaveBeenCalledTimes(1);
    expect(await marked('小院高墙，高墙小院。')).toEqual(['小院高墙', '高墙小院']);
  });

  test.each<[name: keyof Questions, question: object]>([
    ['save', { concept: own }],
    ['saveAll', { concepts: [own] }],
    ['keep', { conceptId: 'c-own' }],
    ['undo', { change: 'x' }],
    ['remove', { ids: ['c-own'] }],
    ['tag', { ids: ['c-own'], add: [], remove: [] }],
    ['importBegin', { id: 'a', name: 'A', marked: true }],
    ['importChunk', { collection: 'a', concepts: [] }],
    ['importEnd', { collection: 'a' }],
    ['removeCollection', { id: 'a' }],
    ['changeCollection', { id: 'a', marked: true }],
    ['exported', {}],
  ])('%s says that nothing was saved', async (name, question) => {
    await expect(ask(name, question as never)).rejects.toThrow('cannot-open');
  });
});
