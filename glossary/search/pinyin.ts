/**
 * Pinyin as it is searched: without tones and spaces (`jizhua`), with them (`jízhuǎ`, `ji2 zhua3`), or
 * by initials (`jz`). ü counts as u, and so does the v that keyboards have for it.
 */

/** Longest syllables first, in NFD. A coda goes with the next vowel where there is one: `fangan` is fan-gan. */
const SYLLABLE =
  /[bcdfghjklmnpqrstwxyz]*(?:[aeiou]\u0308?[\u0304\u0301\u030c\u0300]?)+(?:(?:ng|n)?r?(?![aeiou]))?|[a-z]/g;
const TONES = '\u0304\u0301\u030c\u0300';
const MARKS = /[\u0300-\u030c]/g;

export interface Reading {
  /** `tongchou` */
  plain: string;
  /** `tong3chou2`; 0 is the neutral tone. */
  toned: string;
  /** `tc` */
  initials: string;
}

export function readingOf(pinyin: string): Reading {
  const syllables = spelled(pinyin).match(SYLLABLE) ?? [];
  const letters = syllables.map((syllable) => syllable.replace(MARKS, ''));
  return {
    plain: letters.join(''),
    toned: syllables.map((syllable, i) => `${letters[i]}${toneOf(syllable)}`).join(''),
    initials: letters.map((letter) => letter.charAt(0)).join(''),
  };
}

export interface PinyinQuery {
  /** A row's plain readings hold this. */
  plain: string;
  /** Finds the query in toned readings, from the start of a syllable, with the tones it names. */
  pattern: RegExp;
  hasTones: boolean;
}

/** Nothing where the text cannot be pinyin. */
export function pinyinQuery(text: string): PinyinQuery | undefined {
  const typed = spelled(text).replace(/u:/g, 'u').replaceAll('v', 'u').trim();
  if (
    !/^[a-z](?:[a-z\s\p{P}]|[\u0300-\u030c]|(?<=[a-z])[0-5]|(?<=[\u0300-\u030c])[0-5])*$/u.test(
      typed,
    )
  )
    return undefined;
  let pattern = '';
  let plain = '';
  let hasTones = false;
  for (const word of typed.split(/[\s\p{P}]+|(?<=[0-5])/u)) {
    const number = /[0-5]$/.exec(word)?.[0];
    const syllables = word.match(SYLLABLE) ?? [];
    syllables.forEach((syllable, i) => {
      const last = i === syllables.length - 1;
      const tone = last && number !== undefined ? String(Number(number) % 5) : toneOf(syllable);
      const letters = syllable.replace(MARKS, '');
      plain += letters;
      if (tone === '0' && !(last && number !== undefined)) {
        pattern += [...letters].map((letter) => `${letter}\\d?`).join('');
        return;
      }
      hasTones = true;
      // `zhō` on the way to `zhōng`; not so `zho1`, whose syllable is over.
      const more = last && number === undefined ? '[a-z]*' : '';
      // An untoned `xi` before `an1` may be a syllable of its own: single letters then, as above.
      pattern += `${letters}${more}${tone}`;
    });
  }
  if (plain === '') return undefined;
  return { plain, pattern: new RegExp(`(?<=[\\d\\n])${pattern}`), hasTones };
}

function spelled(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll('ɡ', 'g').replaceAll('u\u0308', 'u');
}

function toneOf(syllable: string): string {
  for (const unit of syllable) {
    const tone = TONES.indexOf(unit);
    if (tone >= 0) return String(tone + 1);
  }
  return '0';
}
