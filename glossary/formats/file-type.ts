/** Tells files that are no text by their first bytes, so that a reader learns what they chose. */

/** First bytes of what people take for text files because of what they hold or are called. */
const signatures: readonly [string, readonly number[]][] = [
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['ZIP', [0x50, 0x4b, 0x05, 0x06]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** What the file is, if it is none of text. */
export function typeOfFile(bytes: Uint8Array): string | undefined {
  const found = signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  return found?.[0] === 'ZIP' ? typeOfZip(bytes) : found?.[0];
}

/** Office files are archives; the names of their members stand in the first few kilobytes. */
function typeOfZip(bytes: Uint8Array): string {
  const names = latin1(bytes.subarray(0, 8192));
  if (names.includes('xl/')) return 'XLSX';
  if (names.includes('word/')) return 'DOCX';
  if (names.includes('opendocument.spreadsheet')) return 'ODS';
  if (names.includes('collection.anki')) return 'APKG';
  return 'ZIP';
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
