/** The lists of frames made one, and the line that says why there is none. */
import { describe, expect, test } from 'vitest';
import type { PageState } from '../../../utils/page-link.ts';
import {
  type FrameTerms,
  frameOf,
  inOrder,
  joinTerms,
  kindOf,
  type PageFacts,
  reasonFor,
  stateOf,
} from '../../../utils/page-terms.ts';

/** `a3 b1`: a term a, three times, and a term b once. */
function frame(name: string, terms: string, state: PageState = 'read'): FrameTerms {
  const given = terms.split(' ').filter((term) => term !== '');
  return {
    kind: 'terms',
    frame: name,
    isTop: name === 'top',
    state,
    terms: given.map((term) => ({
      key: term.charAt(0),
      conceptIds: [`c-${term.charAt(0)}`],
      text: `${term.charAt(0)} in ${name}`,
      count: Number(term.slice(1)),
      mark: 'bundled',
    })),
  };
}

function told(frames: FrameTerms[]): string {
  return joinTerms(frames)
    .map(({ key, count, places }) => `${key}${count}:${places.map((one) => one.frame).join('+')}`)
    .join(' ');
}

describe('the list of all frames', () => {
  const cases: [name: string, frames: FrameTerms[], expected: string][] = [
    ['of no frame', [], ''],
    ['of one frame', [frame('top', 'a3 b1')], 'a3:top b1:top'],
    ['the page before its frames', [frame('x', 'b2'), frame('top', 'a1')], 'a1:top b2:x'],
    ['frames as they came', [frame('y', 'c1'), frame('x', 'b1')], 'c1:y b1:x'],
    ['the same term counts together', [frame('x', 'b2 a4'), frame('top', 'a1')], 'a5:top+x b2:x'],
    ['a frame without terms', [frame('top', ''), frame('x', 'a1')], 'a1:x'],
  ];
  test.each(cases)('%s', (_, frames, expected) => {
    expect(told(frames)).toBe(expected);
  });

  test('the text is that of the page, not of a frame', () => {
    const [term] = joinTerms([frame('x', 'a1'), frame('top', 'a1')]);
    expect(term?.text).toBe('a in top');
  });

  test('what is joined is not changed: the next list begins anew', () => {
    const frames = [frame('top', 'a1'), frame('x', 'a2')];
    expect(told(frames)).toBe(told(frames));
    expect(frames[0]?.terms[0]?.count).toBe(1);
  });
});

describe('order', () => {
  const terms = joinTerms([frame('top', 'a1 b3 c1 d3')]);
  test.each([
    ['place', 'abcd'],
    ['frequency', 'bdac'],
  ] as const)('by %s', (order, expected) => {
    expect(
      inOrder(terms, order)
        .map(({ key }) => key)
        .join(''),
    ).toBe(expected);
  });
});

describe('which frame shows the next occurrence', () => {
  const [term] = joinTerms([frame('top', 'a2'), frame('x', 'a1'), frame('y', 'a1')]);
  test.each([
    [0, 'top'],
    [1, 'top'],
    [2, 'x'],
    [3, 'y'],
    [4, 'top'],
    [7, 'y'],
  ])('shown %i times before: %s', (shown, expected) => {
    expect(term && frameOf(term, shown)).toBe(expected);
  });
});

describe('the state of a page', () => {
  const cases: [name: string, frames: FrameTerms[], expected: PageState | undefined][] = [
    ['unknown without frames', [], undefined],
    ['read', [frame('top', 'a1')], 'read'],
    ['reading while one frame reads', [frame('top', 'a1'), frame('x', '', 'reading')], 'reading'],
    ['paused as its top frame', [frame('x', 'a1'), frame('top', '', 'paused')], 'paused'],
    ['off as its top frame', [frame('x', 'a1', 'reading'), frame('top', '', 'off')], 'off'],
  ];
  test.each(cases)('%s', (_, frames, expected) => {
    expect(stateOf(frames)).toBe(expected);
  });
});

describe('the one line', () => {
  const well: PageFacts = {
    kind: 'page',
    enabled: true,
    isSiteOn: true,
    link: 'linked',
    frames: [frame('top', 'a1')],
    hasStoreProblem: false,
    wasReloaded: false,
  };
  const nothing = [frame('top', '')];
  const cases: [expected: string, name: string, facts: Partial<PageFacts>][] = [
    ['listed', 'terms are there', {}],
    ['listed', 'more may come', { frames: [frame('top', 'a1', 'reading')] }],
    [
      'listed',
      'the store has a problem but the packaged glossary marks',
      { hasStoreProblem: true },
    ],
    ['listed', 'only in a frame', { frames: [...nothing, frame('x', 'a1')] }],
    ['noTerm', 'read, and none', { frames: nothing }],
    ['storeProblem', 'none, and the store cannot open', { frames: nothing, hasStoreProblem: true }],
    ['reading', 'nothing so far', { frames: [frame('top', '', 'reading')] }],
    ['reading', 'the page has not answered', { link: 'connecting', frames: [] }],
    ['reading', 'switched on, and the page has not heard', { frames: [frame('top', '', 'off')] }],
    ['paused', 'paused', { frames: [frame('top', '', 'paused'), frame('x', 'a1')] }],
    ['outdated', 'nobody answers', { link: 'absent', frames: [] }],
    ['unreadable', 'still nobody', { link: 'absent', frames: [], wasReloaded: true }],
    ['offHere', 'off on this site', { isSiteOn: false }],
    ['offHere', 'off, though nobody answers', { isSiteOn: false, link: 'absent', frames: [] }],
    ['offEverywhere', 'off everywhere', { enabled: false, isSiteOn: false }],
    ['closed', 'a page of the browser', { kind: 'closed', enabled: false }],
    ['asleep', 'a tab that is not loaded', { kind: 'asleep', link: 'absent', frames: [] }],
  ];
  test.each(cases)('%s: %s', (expected, _, facts) => {
    expect(reasonFor({ ...well, ...facts })).toBe(expected);
  });
});

describe('what is in a tab', () => {
  const cases: [address: string | undefined, isDiscarded: boolean, expected: string][] = [
    ['https://example.org/', false, 'page'],
    ['http://localhost:8000/a', false, 'page'],
    ['file:///home/a.html', false, 'page'],
    ['https://example.org/', true, 'asleep'],
    [undefined, false, 'closed'],
    ['', false, 'closed'],
    ['about:blank', false, 'closed'],
    ['about:config', true, 'closed'],
    ['chrome://settings', false, 'closed'],
    ['moz-extension://0/options.html', false, 'closed'],
    ['view-source:https://example.org/', false, 'closed'],
    ['data:text/html,a', false, 'closed'],
    ['https://addons.mozilla.org/zh-CN/firefox/', false, 'closed'],
    ['https://chromewebstore.google.com/detail/x', false, 'closed'],
    ['not an address', false, 'closed'],
  ];
  test.each(cases)('%s, discarded: %s → %s', (address, isDiscarded, expected) => {
    expect(kindOf(address, isDiscarded)).toBe(expected);
  });
});
