/** The three languages say the same things: no sentence is missing in one, and each names what it is given. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import zhCN from '../../../locales/zh_CN.json' with { type: 'json' };
import zhTW from '../../../locales/zh_TW.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../..');
const english: Readonly<Record<string, string>> = en;

const placesIn = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

describe.each<[string, Readonly<Record<string, string>>]>([
  ['zh_CN', zhCN],
  ['zh_TW', zhTW],
])('%s', (_name, words) => {
  test('has the sentences of English, in their order', () => {
    expect(Object.keys(words)).toEqual(Object.keys(english));
  });

  test('has the places of English in each sentence', () => {
    const places = (of: Readonly<Record<string, string>>) =>
      Object.entries(of).map(([key, text]) => `${key}: ${placesIn(text).join(' ')}`);
    expect(places(words)).toEqual(places(english));
  });

  test('leaves no sentence empty', () => {
    expect(Object.keys(words).filter((key) => words[key]?.trim() === '')).toEqual([]);
  });
});

test('every sentence is said somewhere', () => {
  const sources = globSync('{entrypoints,components,utils}/**/*.{ts,tsx}', { cwd: root });
  const text = ['wxt.config.ts', ...sources]
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  const said = new Set(text.match(/\b[a-z]\w*\b/g));
  for (const [, key = ''] of text.matchAll(/__MSG_(\w+?)__/g)) said.add(key);
  expect(Object.keys(english).filter((key) => !said.has(key))).toEqual([]);
});
