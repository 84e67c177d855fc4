/** Where the card stands. All in CSS px of the top viewport. */
import type { Page, Rect } from '../browsers/driver.ts';

/** Of the open card; waits for one. */
export async function cardRect(page: Page): Promise<Rect> {
  await page.cardText();
  const card = await page.card();
  if (!card) throw new Error('The card closed by itself.');
  return await page.rectOfNode(card);
}

export function viewport(page: Page): Promise<Rect> {
  return page.evaluate(() => ({ x: 0, y: 0, width: innerWidth, height: innerHeight }));
}

/** But for the part of a pixel by which browsers round. */
export function isInside(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x - 1 &&
    inner.y >= outer.y - 1 &&
    inner.x + inner.width <= outer.x + outer.width + 1 &&
    inner.y + inner.height <= outer.y + outer.height + 1
  );
}

/** By more than that. */
export function overlap(a: Rect, b: Rect): boolean {
  return (
    a.x + a.width > b.x + 1 &&
    b.x + b.width > a.x + 1 &&
    a.y + a.height > b.y + 1 &&
    b.y + b.height > a.y + 1
  );
}

/** Whether the middle of the card is the topmost thing there. */
export async function isOnTop(page: Page, { x, y, width, height }: Rect): Promise<boolean> {
  return await page.evaluate(
    (x, y) => document.elementFromPoint(x, y)?.matches('div:popover-open') ?? false,
    x + width / 2,
    y + height / 2,
  );
}
