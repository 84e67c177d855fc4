/**
 * Pinyin as dictionaries type it (`lu:4 xing2`) to pinyin as it is written (`lǜ xíng`).
 * 5 is the neutral tone; `u:` and `v` are ü; an apostrophe parts syllables that are written as one.
 */

const combiningTones = ['', '\u0304', '\u0301', '\u030C', '\u0300', ''];

/** Chinese has some 1,600 syllables with their tones: each is marked once. */
const known = new Map<string, string>();

export function toneMarked(numbered: string): string {
  return (
    numbered
      .normalize('NFC')
      .replace(/u:/g, 'ü')
      .replace(/U:/g, 'Ü')
      // 儿 as a mere ending belongs to the syllable before it: `wan2 r5` is wánr.
      .replace(/(?<=\d) r5(?![\p{L}\d])/gu, 'r5')
      .replace(
        /([a-zêü]+)([1-5])/gi,
        (_, letters: string, tone: string, at: number, all: string) => {
          const inWord = at > 0 && /\d/.test(all.charAt(at - 1));
          return (inWord && /^[aoe]/i.test(letters) ? "'" : '') + syllable(letters, tone);
        },
      )
  );
}

function syllable(letters: string, tone: string): string {
  const key = letters + tone;
  const before = known.get(key);
  if (before !== undefined) return before;
  const text = letters.replace(/v/g, 'ü').replace(/V/g, 'Ü');
  const at = markedLetter(text);
  const mark = combiningTones[Number(tone)] ?? '';
  const written = (text.slice(0, at + 1) + mark + text.slice(at + 1)).normalize('NFC');
  // A file of made-up syllables must not fill the memory.
  if (known.size < 5000) known.set(key, written);
  return written;
}

/** Where the mark goes: on a, e or ê; on the o of ou; else on the last vowel; on m or n where there is none. */
function markedLetter(text: string): number {
  const first = text.search(/[aeê]/i);
  if (first >= 0) return first;
  const ou = text.search(/ou/i);
  if (ou >= 0) return ou;
  const lastVowel = text.search(/[iouü](?!.*[iouü])/i);
  return lastVowel >= 0 ? lastVowel : Math.max(0, text.search(/[mn]/i));
}
