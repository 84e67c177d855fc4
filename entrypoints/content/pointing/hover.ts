/**
 * The pointer's story: it rests on a mark and the card opens; it leaves mark, card and the way between,
 * and after a grace the card closes. A finger has no rest: a tap opens.
 */

import type { Mark } from '../marks/mark.ts';
import { quietly } from '../quietly.ts';
import type { CardOpener } from './card-opener.ts';

/** How long (ms) a card stays when the pointer has left it: hands are not steady. */
const grace = 250;

type MarkAt = (x: number, y: number) => Mark | undefined;

/** `delay` is how long (ms) the pointer rests on a mark until its card opens. */
export function followPointer(
  opener: CardOpener,
  markAt: MarkAt,
  delay: () => number,
  signal: AbortSignal,
): void {
  const pointer = new Pointer(opener, markAt, delay);
  const listen = { capture: true, passive: true, signal };
  addEventListener('pointermove', (event) => pointer.moved(event), listen);
  addEventListener('pointerdown', (event) => pointer.pressed(event), listen);
  // A page that is gone back to opens its cards anew.
  addEventListener('pagehide', () => pointer.stop(), listen);
  document.documentElement.addEventListener('pointerleave', (event) => pointer.left(event), {
    passive: true,
    signal,
  });
  signal.addEventListener('abort', () => pointer.stop());
}

class Pointer {
  #opener: CardOpener;
  #markAt: MarkAt;
  #delay: () => number;
  #x = -1;
  #y = -1;
  #frame: number | undefined;
  #under: Mark | undefined;
  #resting: number | undefined;
  #leaving: number | undefined;

  constructor(opener: CardOpener, markAt: MarkAt, delay: () => number) {
    this.#opener = opener;
    this.#markAt = markAt;
    this.#delay = delay;
  }

  moved({ isTrusted, pointerType, buttons, clientX, clientY }: PointerEvent): void {
    if (!isTrusted || pointerType === 'touch') return;
    this.#x = clientX;
    this.#y = clientY;
    // Whoever drags selects text, or moves something of the page.
    if (buttons !== 0) this.#forget();
    else this.#frame ??= requestAnimationFrame(() => this.#look());
  }

  pressed({ isTrusted, pointerType }: PointerEvent): void {
    if (isTrusted && pointerType !== 'touch') this.#forget();
  }

  left({ isTrusted, pointerType }: PointerEvent): void {
    if (!isTrusted || pointerType === 'touch') return;
    this.#x = -1;
    this.#y = -1;
    this.#forget();
    this.#leave();
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#stay();
    this.#forget();
  }

  /** Looks once a frame what is under the pointer. */
  #look(): void {
    this.#frame = undefined;
    if (this.#isHeld()) {
      this.#stay();
      this.#forget();
      return;
    }
    this.#leave();
    const mark = this.#markAt(this.#x, this.#y);
    if (mark === this.#under) return;
    this.#forget();
    if (mark && !this.#opener.card?.isPinned) this.#rest(mark);
  }

  #rest(mark: Mark): void {
    this.#under = mark;
    this.#opener.prepare(mark);
    const isWanted = () => this.#under === mark;
    this.#resting = window.setTimeout(
      () => quietly(this.#opener.open(mark, { isWanted })),
      this.#delay(),
    );
  }

  #forget(): void {
    clearTimeout(this.#resting);
    this.#under = undefined;
  }

  #leave(): void {
    if (!this.#opener.card?.isOpen) return;
    this.#leaving ??= window.setTimeout(() => {
      this.#leaving = undefined;
      const { card } = this.#opener;
      if (!card?.isPinned && !this.#isHeld()) card?.close();
    }, grace);
  }

  #stay(): void {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
  }

  #isHeld(): boolean {
    const { card } = this.#opener;
    return card?.isOpen === true && card.holds(this.#x, this.#y);
  }
}
