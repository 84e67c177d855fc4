/** The encodings by the names that programs which write files call them by. */
import type { Encoding } from '../../glossary/formats/decode-text.ts';

export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB18030 / GBK',
  big5: 'Big5',
};

export const encodings = Object.keys(encodingNames) as Encoding[];
