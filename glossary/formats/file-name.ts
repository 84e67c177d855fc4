/** The name of a file for a glossary: what every file system, zip tool and web form takes. */

/** UTF-16 units. Names of 255 bytes are the most that common file systems hold. */
const longestStem = 60;

/** Reserved on Windows, whatever the extension. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

export function fileName(title: string, extension: string): string {
  const stem = title
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}\s\\/:*?"<>|]+/gu, ' ')
    .slice(0, longestStem)
    .toWellFormed()
    .replace(/^[\s.]+|[\s.\ufffd]+$/g, '')
    .replace(/ /g, '-');
  const usable = stem === '' || devices.test(stem) ? `glossary${stem && `-${stem}`}` : stem;
  return `${usable}.${extension}`;
}
