/** Colours of a screenshot, as the page's own canvas decodes them. */
import type { Page, Rect } from './browsers/driver.ts';

/** [red, green, blue] of 0 to 255. */
export type Colour = [number, number, number];

/** The colour most pixels of a part of the viewport have. */
export async function mainColour(page: Page, rect: Rect): Promise<Colour> {
  const png = Buffer.from(await page.screenshot()).toString('base64');
  return await page.evaluate(readMainColour, png, rect);
}

/** WCAG's relative luminance, 0 (black) to 1 (white). */
export function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Runs in the page. */
async function readMainColour(png: string, rect: Rect): Promise<Colour> {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes]));
  const scale = image.width / innerWidth;
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.drawImage(image, 0, 0);
  const [x, y, width, height] = [rect.x, rect.y, rect.width, rect.height].map((length) =>
    Math.round(length * scale),
  ) as [number, number, number, number];
  const { data } = context.getImageData(x, y, Math.max(1, width), Math.max(1, height));
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [[main = 0] = []] = [...counts].sort(([, a], [, b]) => b - a);
  return [main >> 16, (main >> 8) & 255, main & 255];
}
