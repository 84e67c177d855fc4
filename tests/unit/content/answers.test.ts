/** The memory of a page's texts is bounded, and the oldest texts go first. */
import { describe, expect, test } from 'vitest';
import { Answers, capacity, nothing } from '../../../entrypoints/content/reading/answers.ts';

const waits = { ...nothing, waits: true };

/** A text of a third of the capacity, told from others by its first letter. */
function long(letter: string): string {
  return letter + ' '.repeat(capacity / 4 - 1);
}

describe('answers', () => {
  test('an unknown text has none', () => {
    expect(new Answers().get('三城一区')).toBeUndefined();
  });

  test('the latest answer counts', () => {
    const answers = new Answers();
    answers.set('三城一区', waits);
    answers.set('三城一区', nothing);
    expect(answers.get('三城一区')).toBe(nothing);
  });

  test.each<[name: string, set: string, known: string]>([
    ['what fits is kept', 'abcd', 'abcd'],
    ['the oldest goes', 'abcde', 'bcde'],
    ['as many go as must', 'abcdefg', 'defg'],
    ['an answer given anew is young again', 'abcdae', 'cdae'],
    ['the same text takes its room once', 'aaaaab', 'ab'],
  ])('%s', (_name, set, known) => {
    const answers = new Answers();
    for (const letter of set) answers.set(long(letter), nothing);
    const all = [...new Set(set)].sort();
    expect(all.filter((letter) => answers.get(long(letter)))).toEqual([...known].sort());
  });

  test('nothing is left after clearing', () => {
    const answers = new Answers();
    for (const letter of 'abcd') answers.set(long(letter), nothing);
    answers.clear();
    for (const letter of 'efgh') answers.set(long(letter), nothing);
    expect([...'abcdefgh'].filter((letter) => answers.get(long(letter)))).toEqual([...'efgh']);
  });
});
