import { describe, expect, test } from 'vitest';
import { planRestore } from '../../../entrypoints/options/export/restore-plan.ts';
import type { Concept } from '../../../glossary/concept.ts';
import type { Row } from '../../../glossary/display/row.ts';

const concept = (id: string, shadows?: string): Concept => ({
  id,
  origin: 'personal',
  subjectField: [],
  languages: [{ lang: 'en', terms: [{ id: `t-${id}`, term: id }] }],
  ...(shadows && { shadows }),
});

type Here = Pick<Row, 'id' | 'origin' | 'shadows'>;
const own = (id: string, shadows?: string): Here => ({
  id,
  origin: 'personal',
  ...(shadows && { shadows }),
});
const bundled = (id: string): Here => ({ id, origin: 'bundled' });

const backup = (...concepts: Concept[]) => ({
  drafts: concepts.map((each) => ({ line: 1, concept: each, warnings: [] })),
  collections: [
    { name: 'CEDICT', marked: false, concepts: ['c-in', 'c-elsewhere'] },
    { name: 'empty', marked: true, concepts: [] },
  ],
});

/** `own | collection: …, * if it replaces | removed`. */
function told(plan: ReturnType<typeof planRestore>): string {
  const ids = (concepts: Concept[]) => concepts.map(({ id }) => id).join(' ');
  const collections = plan.collections.map(
    ({ name, incoming }) =>
      `${name}: ${incoming.map(({ concept: { id }, replaces }) => id + (replaces ? '*' : '')).join(' ')}`,
  );
  return [ids(plan.own), collections.join(', '), plan.remove.join(' ')].join(' | ');
}

describe('a plan to restore', () => {
  test.each<[string, Concept[], Here[], add: string, replace: string]>([
    ['into nothing', [concept('c-1')], [], 'c-1 |  | ', 'c-1 |  | '],
    ['a collection', [concept('c-in')], [], ' | CEDICT: c-in | ', ' | CEDICT: c-in | '],
    ['what is here', [concept('c-1')], [own('c-1')], ' |  | ', 'c-1 |  | '],
    [
      'what is here, in a collection',
      [concept('c-in')],
      [own('c-in')],
      ' |  | ',
      ' | CEDICT: c-in* | ',
    ],
    ['beside others', [concept('c-1')], [own('c-2')], 'c-1 |  | ', 'c-1 |  | c-2'],
    ['packaged concepts stay', [], [bundled('c-b')], ' |  | ', ' |  | '],
    ['the id of a packaged concept', [concept('c-b')], [bundled('c-b')], ' |  | ', ' |  | '],
    [
      'the id of a packaged concept that a copy hides',
      [concept('c-b')],
      [own('c-copy', 'c-b')],
      ' |  | ',
      ' |  | c-copy',
    ],
    [
      'another copy of a packaged concept',
      [concept('c-old', 'c-b')],
      [own('c-new', 'c-b')],
      ' |  | ',
      'c-old |  | c-new',
    ],
    ['the same copy', [concept('c-copy', 'c-b')], [own('c-copy', 'c-b')], ' |  | ', 'c-copy |  | '],
  ])('%s', (_, concepts, here, add, replace) => {
    expect(told(planRestore(backup(...concepts), here, 'add'))).toBe(add);
    expect(told(planRestore(backup(...concepts), here, 'replace'))).toBe(replace);
  });

  test('counts what it says before anything is done', () => {
    const concepts = [concept('c-1'), concept('c-2'), concept('c-in'), concept('c-b')];
    const here = [own('c-2'), own('c-3'), bundled('c-b')];
    const { added, replaced, kept, remove } = planRestore(backup(...concepts), here, 'replace');
    expect({ added, replaced, kept, remove }).toEqual({
      added: 2,
      replaced: 1,
      kept: 1,
      remove: ['c-3'],
    });
    expect(planRestore(backup(...concepts), here, 'add')).toMatchObject({
      added: 2,
      replaced: 0,
      kept: 2,
      remove: [],
    });
  });
});
