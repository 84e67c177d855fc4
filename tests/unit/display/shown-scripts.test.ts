import { expect, test } from 'vitest';
import { shownScripts } from '../../../glossary/display/shown-scripts.ts';

test.each([
  ['both', 'zh-Hant', { script: 'zh-Hant', withOther: true }],
  ['page', 'zh-Hant', { script: 'zh-Hant', withOther: false }],
  ['page', 'zh-Hans', { script: 'zh-Hans', withOther: false }],
  ['zh-Hans', 'zh-Hant', { script: 'zh-Hans', withOther: false }],
  ['zh-Hant', 'zh-Hans', { script: 'zh-Hant', withOther: false }],
] as const)('%s on a page of %s', (choice, page, expected) => {
  expect(shownScripts(choice, page)).toEqual(expected);
});
