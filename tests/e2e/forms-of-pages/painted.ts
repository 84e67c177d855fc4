/** What is marked where `marks()` of a page does not look: in closed shadow roots and in frames of other origins. */
import type { Page, Rect } from '../browsers/driver.ts';

/** The painted texts of each frame, as one string of them. */
export async function paintedInFrames(page: Page): Promise<string[]> {
  return (await page.evaluateInFrames(painted)).map((texts) => texts.join(' '));
}

export function paintedOn(page: Page): Promise<string[]> {
  return page.evaluate(painted);
}

/** Rests the pointer on the nth painted part of a mark, wherever in the top document it is. */
export async function hoverPainted(page: Page, index: number): Promise<Rect> {
  const rect = await page.evaluate(rectOfPainted, index);
  await page.move(rect.x + rect.width / 2, rect.y + rect.height / 2, 2);
  return rect;
}

/** Runs in a page. */
function painted(): string[] {
  return ['tifa-bundled', 'tifa-personal'].flatMap((name) =>
    [...(CSS.highlights?.get(name) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
      (startContainer.nodeValue ?? '').slice(startOffset, endOffset),
    ),
  );
}

/** Runs in a page. */
function rectOfPainted(index: number): Rect {
  const drawn = [...(CSS.highlights.get('tifa-bundled') ?? [])][index];
  if (!drawn) throw new Error(`Fewer than ${index + 1} parts are painted.`);
  const range = document.createRange();
  range.setStart(drawn.startContainer, drawn.startOffset);
  range.setEnd(drawn.endContainer, drawn.endOffset);
  drawn.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x, y, width, height };
}
