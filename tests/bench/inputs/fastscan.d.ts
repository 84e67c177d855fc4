/** What the benchmarks use of a package that brings no types. */
declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: string[]);
    search(text: string, options?: { longest?: boolean }): [start: number, word: string][];
  }
}
