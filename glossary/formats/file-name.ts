/** A title as the name of a file on every system. */

const MOST_LENGTH = 80;

export function fileName(title: string, extension: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}<>:"/\\|?*.]+/gu, ' ')
    .trim()
    .replaceAll(' ', '-')
    .slice(0, MOST_LENGTH)
    .toWellFormed();
  return `${name || 'tifa'}.${extension}`;
}
