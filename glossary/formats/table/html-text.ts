/** HTML of a flash card as the text it shows. Nothing is built or fetched: what is no text is dropped. */
import { LONGEST_FIELD } from '../limits.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const BREAK = /<(?:br|\/?(?:div|p|li|tr|h[1-6]|ul|ol|blockquote))\b[^<>]*>/gi;

/** Comments and tags; a `<` that opens neither is a letter. */
const TAG = /<!--[\s\S]*?-->|<\/?[a-z][^<>]*>/gi;

/** Each entity is decoded once: `&amp;lt;` is the text `&lt;`. What is too long to be kept stays as it is. */
export function textOfHtml(html: string): string {
  if (html.length > LONGEST_FIELD) return html;
  return withoutSounds(html)
    .replace(/<(script|style)\b[^<>]*>[^<]*<\/\1>/gi, '')
    .replace(BREAK, '\n')
    .replace(TAG, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, decoded)
    .replace(/[^\S\n]*\n\s*/g, '\n')
    .trim();
}

/** Anki plays `[sound:…]` and shows nothing for it, in cards with and without HTML. */
export function withoutSounds(text: string): string {
  return text.replace(/\[sound:[^\][]*\]/g, '');
}

function decoded(all: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? all) : all;
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : all;
}
