/** What changes in the glossary shows in every open tab, without reload. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { type FixtureServer, startServer } from '../server.ts';
import { ask, personalConcepts } from './asking.ts';
import { teaEgg } from './dishes.ts';

const street = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>街</title>
<p>早上吃一个茶叶蛋，再去怀柔科学城。<p lang="en">A tea egg, or two of them.`;

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  let options: Page;
  let pages: Page[];
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer({ '/street.html': street })]);
    pages = [
      await browser.open(server.url('/street.html')),
      await browser.open(server.url('/street.html?again')),
    ];
    options = await browser.openExtensionPage('options.html');
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const expectMarks = async (texts: string[]) => {
    for (const page of pages) {
      await page.show();
      const marked = async () => (await page.marks()).map(({ text }) => text);
      await expect.poll(marked).toEqual(texts);
    }
  };

  let change = '';
  test('at first only what is packaged', () => expectMarks(['怀柔科学城']));

  test('a saved term is marked', async () => {
    change = (await ask(options, 'save', { concept: teaEgg })).change;
    await expectMarks(['茶叶蛋', '怀柔科学城', 'tea egg']);
  });

  test('an edited one as it is now', async () => {
    const [concept] = await personalConcepts(options);
    if (!concept) throw new Error('Nothing was saved.');
    const languages = concept.languages.filter(({ lang }) => lang !== 'en');
    await ask(options, 'save', { concept: { ...concept, languages } });
    await expectMarks(['茶叶蛋', '怀柔科学城']);
  });

  test('a muted one is not, until it is wanted again', async () => {
    await ask(options, 'muteAll', { ids: [teaEgg.id], muted: true });
    await expectMarks(['怀柔科学城']);
    await ask(options, 'muteAll', { ids: [teaEgg.id], muted: false });
    await expectMarks(['茶叶蛋', '怀柔科学城']);
  });

  test('a deleted one is not, until that is undone', async () => {
    const { change: deletion } = await ask(options, 'remove', { ids: [teaEgg.id] });
    await expectMarks(['怀柔科学城']);
    await ask(options, 'undo', { change: deletion });
    await expectMarks(['茶叶蛋', '怀柔科学城']);
  });

  test('an older change is not undone over a later one', async () => {
    await expect(ask(options, 'undo', { change })).rejects.toThrow();
    await expectMarks(['茶叶蛋', '怀柔科学城']);
  });

  test('nobody complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
