/** The popup: its list is what is marked, each control does what it says, and it always says why there is nothing. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledConcepts } from '../../glossary/bundled/glossary.ts';
import type { Concept } from '../../glossary/concept.ts';
import en from '../../locales/en.json' with { type: 'json' };
import { axeFindings } from './browsers/axe.ts';
import { both } from './browsers/both.ts';
import type { Browser, Page } from './browsers/driver.ts';
import { conceptsOf, counterpartsOf } from './counterparts.ts';
import { fixtures, marksOf } from './expected-marks.ts';
import { ask, personalConcepts } from './options/asking.ts';
import { said } from './options/words.ts';
import { openPopup, readRows, readTexts } from './page-list.ts';
import { type FixtureServer, startServer } from './server.ts';

const article = '/articles/zh-hans.html';
const texts = (terms: string[]) =>
  `<!doctype html><meta charset="utf-8"><title>T</title>${terms.map((term) => `<p>${term}。</p>`).join('')}`;
const made = {
  '/none.html': texts(['没有']),
  '/two.html': texts(['三城一区', '怀柔科学城', '三城一区']),
  '/thousand.html': texts(Array.from({ length: 1_000 }, (_, i) => `甲${made4(i)}乙`)),
};

/** Four letters of their own for a number. */
function made4(i: number): string {
  return [...String(i).padStart(4, '0')]
    .map((digit) => '子丑寅卯辰巳午未申酉'[Number(digit)])
    .join('');
}

/** As the page says itself by hand; two that meet count as two, as nothing but the registry joins them. */
function marksIn(path: string): string[] {
  const source = readFileSync(join(fixtures, path), 'utf8');
  return marksOf(source.replaceAll('⟧', '⟧ '), dirname(path));
}

/** What is marked, counted by the concepts it may be, whatever its language. */
function counted(marks: { text: string; count: number }[], concepts: Concept[]) {
  const counts = new Map<string, number>();
  for (const { text, count } of marks) {
    const key = conceptsOf(text, concepts)
      .map(({ id }) => id)
      .join(' ');
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return Object.fromEntries([...counts].toSorted());
}

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  let concepts: Concept[];
  beforeAll(async () => {
    [browser, server, concepts] = await Promise.all([
      launch({ viewport: { width: 360, height: 600 } }),
      startServer(made),
      bundledConcepts(),
    ]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  /** A page and its popup, which is in front. */
  const open = async (path: string, atLeast = 1): Promise<[page: Page, popup: Page]> => {
    const page = await browser.open(server.url(path));
    if (atLeast > 0) await page.settledMarks({ atLeast });
    return [page, await openPopup(browser, server.url(path))];
  };
  const close = (...pages: Page[]) => Promise.all(pages.map((page) => page.close()));

  describe.each(['zh-hans', 'zh-hant', 'en'])('of the article %s', (name) => {
    test('the list is what is marked', async () => {
      const [page, popup] = await open(`/articles/${name}.html`, 2);
      const marked = marksIn(`articles/${name}.html`);
      await expect
        .poll(async () => (await readRows(popup)).reduce((sum, { count }) => sum + count, 0))
        .toBe(marked.length);
      const rows = await readRows(popup);
      expect(counted(rows, concepts)).toEqual(
        counted(
          marked.map((text) => ({ text, count: 1 })),
          concepts,
        ),
      );
      // As they come first on the page.
      const places = rows.map(({ text }) => marked.indexOf(text));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      await expect
        .poll(() => readRows(popup))
        .not.toContainEqual(expect.objectContaining({ counterparts: [] }));
      for (const { text, counterparts } of await readRows(popup))
        expect(counterpartsOf(text, concepts)).toEqual(expect.arrayContaining(counterparts));
      expect(await popup.text()).toContain(said(en, 'popupListed', String(rows.length)));
      await close(page, popup);
    });
  });

  describe('of one page', () => {
    let page: Page;
    let popup: Page;
    beforeAll(async () => {
      [page, popup] = await open(article, 2);
      // The counterparts come a moment after the terms.
      await popup.waitForText('three science cities and one demonstration area');
    });
    afterAll(() => close(page, popup));

    /** A page is read anew only while it is in front, as it is behind a popup. */
    const inFront = async (check: () => Promise<unknown>) => {
      await page.show();
      await check();
      await popup.show();
    };

    test('axe finds nothing, light and dark', async () => {
      expect(await axeFindings(popup)).toEqual([]);
      await popup.setColorScheme('dark');
      expect(await axeFindings(popup)).toEqual([]);
      await popup.setColorScheme('light');
    });

    test('a click shows the term on the page', async () => {
      const last = (await readRows(popup)).at(-1);
      const inSight = () =>
        page.evaluate((text: string) => {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = texts.nextNode(); node; node = texts.nextNode()) {
            const at = node.textContent?.indexOf(text) ?? -1;
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + text.length);
            const { top, bottom } = range.getBoundingClientRect();
            if (top >= 0 && bottom <= innerHeight && bottom > top) return true;
          }
          return false;
        }, last?.text ?? '');
      expect(await inSight()).toBe(false);
      await popup.focus('button', new RegExp(`^${last?.text}`));
      await popup.press('Enter');
      await expect.poll(inSight).toBe(true);
      await popup.waitForText(said(en, 'popupShown', last?.text ?? ''));
    });

    test('arrow keys go through the list, which is one stop for Tab', async () => {
      const all = await readTexts(popup);
      await popup.focus('combobox', en.popupOrder);
      await popup.press('Shift+Tab');
      const focused = () =>
        popup.evaluate(() => document.activeElement?.querySelector('.found')?.textContent);
      await popup.press('ArrowDown');
      expect(await focused()).toBe(all[0]);
      await popup.press('ArrowDown');
      expect(await focused()).toBe(all[1]);
      await popup.press('End');
      expect(await focused()).toBe(all.at(-1));
      await popup.press('Home');
      await popup.press('Tab');
      expect(await focused()).toBeFalsy();
    });

    test('by frequency, and as on the page again', async () => {
      const before = await readTexts(popup);
      await popup.choose(en.popupOrder, en.popupOrderFrequency);
      const counts = (await readRows(popup)).map(({ count }) => count);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      expect(new Set(counts).size).toBeGreaterThan(1);
      await popup.choose(en.popupOrder, en.popupOrderPlace);
      expect(await readTexts(popup)).toEqual(before);
    });

    test('the filter takes Chinese, English and pinyin', async () => {
      const all = await readRows(popup);
      const some = all.find(({ text }) => text.length > 2);
      for (const filter of [some?.text ?? '', some?.counterparts[0] ?? '']) {
        await popup.fill(en.popupFilter, filter);
        await expect.poll(async () => (await readRows(popup)).length).toBeLessThan(all.length);
        expect(await readTexts(popup)).toContain(some?.text);
      }
      await popup.fill(en.popupFilter, 'weilai');
      await expect.poll(() => readTexts(popup)).toEqual(['未来科学城']);
      await popup.fill(en.popupFilter, 'qqqq');
      await popup.waitForText(en.popupFilterNone);
      await popup.fill(en.popupFilter, '');
      await expect.poll(async () => (await readRows(popup)).length).toBe(all.length);
    });

    test('the list is copied as a table, and in the shape of the settings', async () => {
      const rows = await readRows(popup);
      const pasted = async () => {
        const text = await popup.evaluate(() => {
          const field = document.createElement('textarea');
          document.body.append(field);
          field.focus();
        });
        expect(text).toBeFalsy();
        await popup.press('Control+v');
        return await popup.evaluate(() => {
          const field = document.querySelector('textarea');
          const text = field?.value ?? '';
          field?.remove();
          return text.replaceAll('\r\n', '\n').split('\n');
        });
      };
      await popup.clickOn('button', en.popupCopyTable);
      await popup.waitForText(said(en, 'popupCopied', String(rows.length)));
      // What is said does not tell when: “Copied” of one copy still stands while the next is made.
      await expect
        .poll(async () => (await pasted()).map((line) => line.split('\t')))
        .toEqual(rows.flatMap(({ text, counterparts }) => counterparts.map((one) => [text, one])));
      await popup.clickOn('button', en.popupCopyText);
      const [first] = rows;
      await expect
        .poll(async () => (await pasted())[0])
        .toBe(`${first?.text} (${first?.counterparts[0]})`);
    });

    test('looks up in the whole glossary as one types', async () => {
      await popup.fill(en.popupLookUp, 'huairou');
      await popup.waitForText('怀柔科学城');
      expect(await readRows(popup)).toEqual([]);
      await popup.fill(en.popupLookUp, 'qqqqqq');
      await popup.waitForText(said(en, 'popupFoundNone', 'qqqqqq'));
      await popup.find('button', said(en, 'popupAddOne', 'qqqqqq'));
      await popup.fill(en.popupLookUp, '');
      await expect.poll(() => readRows(popup)).not.toEqual([]);
    });

    test('all are added as one’s own, and that is undone', async () => {
      const { length } = await readRows(popup);
      await popup.clickOn('button', en.popupAddAll);
      await popup.waitForText(/Added to your glossary: \d+\./);
      expect((await personalConcepts(popup)).length).toBeGreaterThanOrEqual(length);
      const own = () => popup.evaluate(() => document.querySelectorAll('.page-terms .chip').length);
      await inFront(() => expect.poll(own).toBe(length));
      await popup.clickOn('button', en.optionsUndo);
      await popup.waitForText(en.optionsUndone);
      expect((await popup.find('button', en.popupAddAll)).focused).toBe(true);
      expect(await personalConcepts(popup)).toEqual([]);
    });

    test('switched off here and on again, paused and gone on', async () => {
      const site = said(en, 'popupSite', '127.0.0.1');
      const rows = await readRows(popup);
      for (const [name, sentence] of [
        [site, en.popupOffHere],
        [en.popupEnabled, en.popupOffEverywhere],
        [en.popupPause, en.popupPaused],
      ] as const) {
        await popup.clickOn('switch', name);
        await popup.waitForText(sentence);
        expect(await readRows(popup)).toEqual([]);
        await expect.poll(async () => (await page.marks()).length).toBe(0);
        await popup.clickOn('switch', name);
        await inFront(() =>
          expect.poll(async () => (await readRows(popup)).length).toBe(rows.length),
        );
      }
    });

    test('a page that is left, for another and for one without terms', async () => {
      await page.show();
      await page.goto(server.url('/two.html'));
      await expect.poll(() => readTexts(popup)).toEqual(['三城一区', '怀柔科学城']);
      expect((await readRows(popup)).map(({ count }) => count)).toEqual([2, 1]);
      await page.goto(server.url('/none.html'));
      await popup.waitForText(en.popupNoTerm);
      await page.goto(server.url(article));
      await expect.poll(async () => (await readRows(popup)).length).toBeGreaterThan(2);
    });
  });

  test('the list is exported by the options page', async () => {
    const [page, popup] = await open('/two.html', 3);
    await expect.poll(() => readTexts(popup)).toHaveLength(2);
    await popup.clickOn('button', en.popupExport);
    const options = await browser.opened('options.html#/export?selection=');
    await options.waitForText(said(en, 'exportEntries', '2'));
    await close(page, options);
  });

  test('a page without our script is to be reloaded, and one that cannot be read is not again', async () => {
    const [page, popup] = await open('/pages/plain.txt', 0);
    await popup.waitForText(en.popupOutdated);
    await popup.clickOn('button', en.popupReload);
    await popup.waitForText(en.popupUnreadable);
    await close(page, popup);
  });

  test('a page of the browser is said to be one', async () => {
    const popup = await browser.openExtensionPage('popup.html');
    await popup.waitForText(en.popupClosed);
    expect(await axeFindings(popup)).toEqual([]);
    await close(popup);
  });

  test('a thousand terms are listed', async () => {
    const popup = await browser.openExtensionPage('popup.html');
    const term = (i: number) => `甲${made4(i)}乙`;
    await ask(popup, 'saveAll', {
      concepts: Array.from({ length: 1_000 }, (_, i) => ({
        id: `c-thousand-${i}`,
        origin: 'personal' as const,
        subjectField: [],
        languages: [
          { lang: 'zh-Hans', terms: [{ id: `t-${i}-z`, term: term(i) }] },
          { lang: 'en', terms: [{ id: `t-${i}-e`, term: `term ${i}` }] },
        ],
      })) as Concept[],
    });
    await popup.close();
    const [page, list] = await open('/thousand.html');
    await expect.poll(() => readTexts(list)).toHaveLength(1_000);
    const rows = await readRows(list);
    expect(rows.map(({ text }) => text)).toEqual(Array.from({ length: 1_000 }, (_, i) => term(i)));
    await expect
      .poll(async () => (await readRows(list)).at(-1)?.counterparts)
      .toEqual(['term 999']);
    await close(page, list);
  });

  test('nobody complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
