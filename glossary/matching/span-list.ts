/** The spans of one answer as they are found, four numbers each: text, start, end, group. */

/** Answers share it, and it stays as long as the longest has needed: to grow again costs more than to fill. */
let numbers = new Uint32Array(1024);

/** One at a time: it ends with the next. */
export class SpanList {
  #end = 0;

  push(text: number, start: number, end: number, group: number): void {
    if (this.#end === numbers.length) grow();
    numbers[this.#end] = text;
    numbers[this.#end + 1] = start;
    numbers[this.#end + 2] = end;
    numbers[this.#end + 3] = group;
    this.#end += 4;
  }

  all(): Uint32Array {
    return numbers.slice(0, this.#end);
  }
}

function grow(): void {
  const more = new Uint32Array(2 * numbers.length);
  more.set(numbers);
  numbers = more;
}
