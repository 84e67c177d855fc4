/** The head of a card in the script the reader chose: a twin takes the place of a term, or is left out. */
import { expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { shownHead } from '../../../glossary/display/shown-head.ts';
import { type ScriptChoice, shownScripts } from '../../../glossary/display/shown-scripts.ts';

const area: Concept = {
  id: 'c-area',
  origin: 'bundled',
  subjectField: ['government'],
  languages: [
    { lang: 'zh-Hans', terms: [{ id: 't-1', term: '示范区' }] },
    { lang: 'zh-Hant', terms: [{ id: 't-2', term: '示範區' }] },
    { lang: 'en', terms: [{ id: 't-3', term: 'demonstration area' }] },
  ],
};

const english = 'demonstration area';

test.each<[ScriptChoice, found: string, head: [found: string, counterpart: string]]>([
  ['both', '示范区', ['示范区 / 示範區', english]],
  ['page', '示范区', ['示范区', english]],
  ['page', '示範區', ['示範區', english]],
  ['zh-Hans', '示範區', ['示范区', english]],
  ['zh-Hant', '示范区', ['示範區', english]],
  ['zh-Hant', '示範區', ['示範區', english]],
  ['both', english, [english, '示范区 / 示範區']],
  ['page', english, [english, '示范区']],
  ['zh-Hant', english, [english, '示範區']],
])('%s: %s', (choice, found, expected) => {
  const page = found === '示範區' ? 'zh-Hant' : 'zh-Hans';
  const { found: own, counterpart } = shownHead(area, found, shownScripts(choice, page));
  const written = [own, counterpart].map((term) =>
    [term?.text, term?.other?.text].filter(Boolean).join(' / '),
  );
  expect(written).toEqual(expected);
});
