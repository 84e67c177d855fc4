/** The spans of one answer as they are found, four numbers each: text, start, end, group. */
export class SpanList {
  #numbers = new Uint32Array(1024);
  #end = 0;

  push(text: number, start: number, end: number, group: number): void {
    if (this.#end === this.#numbers.length) this.#grow();
    this.#numbers[this.#end] = text;
    this.#numbers[this.#end + 1] = start;
    this.#numbers[this.#end + 2] = end;
    this.#numbers[this.#end + 3] = group;
    this.#end += 4;
  }

  all(): Uint32Array {
    return this.#numbers.slice(0, this.#end);
  }

  #grow(): void {
    const more = new Uint32Array(2 * this.#end);
    more.set(this.#numbers);
    this.#numbers = more;
  }
}
