/** Words of nearly every text: as terms they would be marked on every line. */

const words = new Set(
  (
    'the of and to in for on is that by with as at from be are was were an or it this which will has have had ' +
    'not but its their our we they he she you all more can been also other such than into may no any these those ' +
    'there when who what how if so do does did about up out one new ' +
    '我们 他们 你们 我們 他們 你們 这个 那个 這個 那個 这些 那些 這些 一个 一個 没有 沒有 可以 以及 因为 因為 ' +
    '所以 但是 如果 已经 已經 自己 什么 什麼 就是 不是 还是 還是 或者 而且 其中 对于 對於 关于 關於 由于 由於 通过 通過 进行 進行'
  ).split(' '),
);

/** Whatever the case of its letters; not in capitals alone, where IT and WHO are names. */
export function isStopWord(term: string): boolean {
  return !/^\p{Lu}+$/u.test(term) && words.has(term.toLowerCase());
}
