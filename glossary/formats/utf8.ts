/** Where bytes are not UTF-8: decoders of the platform say only that they are not. */

/** Counts the sequences of several bytes that are right, and the bytes that fit none; the first's offset. */
export function utf8Errors(bytes: Uint8Array): { right: number; wrong: number; first: number } {
  let right = 0;
  let wrong = 0;
  let first = -1;
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes, at);
    if (length > 1) right++;
    if (length === 0) {
      wrong++;
      if (first < 0) first = at;
    }
    at += length || 1;
  }
  return { right, wrong, first };
}

/** Bytes of the character at `at`; 0 if it is none: overlong, a surrogate, too high, cut short. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < lowest || second > highest) return 0;
  for (let next = 2; next < length; next++) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
