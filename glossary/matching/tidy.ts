/**
 * Makes the text of one text node fit for folding unit by unit: drops what cannot be seen, makes
 * white space single, and spells out what NFKC would make longer or shorter (ﬁ, …, e + ◌́, 𝐀).
 * Case, width and script stay: they fold one to one. Runs in the page, so it carries no tables.
 */

/**
 * The tidied text and the way back. `runs` holds three numbers a run, ordered and without gaps in
 * `text`: where the run starts in `text`, where it starts in the source, and 0 if it stands there
 * unit by unit, else how many source units the whole run replaces. No runs: `text` is the source.
 *
 * Several nodes joined to one block: append each node's `text` and remember at which offset of the
 * block its unit 0 stands; map a span's ends with that node's runs. Where the block already ends
 * with a space and the node starts with one, leave the node's first unit out and let its unit 0
 * stand on the block's last: no span starts or ends with a space, so nothing is asked about it.
 */
export interface Tidied {
  text: string;
  runs: readonly number[];
}

const AS_IT_IS: readonly number[] = [];

/** Trade and service marks stand beside a word; TM and SM would be part of it. So would 10 for ⑩. */
const BESIDE_WORDS = /^[™℠\u2469-\u2473\u3251-\u325f\u32b1-\u32bf]$/;

/**
 * Finds the next unit that `rebuild` may change: one of a class a little wider than needed, to keep
 * it short, or a space that is not the only one or stands between Han characters (halves of astral
 * ones are in the class). A test holds that nothing is missing.
 */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: line breaks and tabs are among them
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: marks are looked for by themselves
  /[\0-\x1f\x7f-\xa0\xad\xbc-\xbe\u0132\u0133\u013f\u0140\u0149\u01c4-\u01cc\u01f1-\u01f3\u0300-\u036f\u0483-\u0489\u0587-\u10ff\u115f-\u11ff\u1340-\u1dff\u1e9a\u2000-\u200f\u2025-\u202f\u2033-\u2037\u203c\u2047-\u2057\u205f-\u206f\u20a8\u20d0-\u213b\u2150-\u2189\u222c-\u2230\u2469-\u24b5\u2a0c-\u2adc\u2cef-\u2cf1\u2d7f-\u2dff\u3000\u302a-\u302f\u3099\u309a\u309f\u30ff\u3164\u3200-\u33ff\ua66f-\uabff\ud800-\udfff\ufa6c-\ufe30\ufe71-\ufe7f\ufef5-\ufeff\uff9e-\uffa0\ufff0-\ufff8]| (?= )|(?<=[\u2e80-\u9fff\ud800-\udfff\uf900-\ufaff]) (?=[\u2e80-\u9fff\ud800-\udfff\uf900-\ufaff])/g;

/** White space and what cannot be seen. */
const BLANK = /[\s\x85\p{DI}]+/vy;
/** A character with its combining marks (vowels of Hangul, voicing of half-width kana too). */
const CLUSTER =
  /[^\s\x85\p{DI}\p{M}]\p{DI}*[[\p{M}\u1161-\u11ff\uff9e\uff9f]--\p{DI}][\p{M}\p{DI}\u1161-\u11ff\uff9e\uff9f]*/vy;
/** A character that NFKC changes, among others. */
const CHANGING = /\p{CWKCF}/vy;

const INVISIBLE = /\p{DI}/gu;
/** `\s` counts U+FEFF, which is invisible; it does not count U+0085. */
const WHITE_SPACE = /[^\S\ufeff]|\x85/;

export function tidy(source: string): Tidied {
  SUSPECT.lastIndex = 0;
  return SUSPECT.test(source) ? rebuild(source) : { text: source, runs: AS_IT_IS };
}

/** Where a span that starts at `offset` of the tidied text starts in the source. */
export function sourceStart(tidied: Tidied, offset: number): number {
  const { runs } = tidied;
  if (runs.length === 0) return offset;
  const at = runAt(runs, offset);
  return runs[at + 2] ? (runs[at + 1] ?? 0) : (runs[at + 1] ?? 0) + offset - (runs[at] ?? 0);
}

/** Where a span that ends before `offset` of the tidied text ends in the source. */
export function sourceEnd(tidied: Tidied, offset: number): number {
  const { runs } = tidied;
  if (runs.length === 0 || offset === 0) return offset;
  const at = runAt(runs, offset - 1);
  return (runs[at + 1] ?? 0) + (runs[at + 2] || offset - (runs[at] ?? 0));
}

function runAt(runs: readonly number[], offset: number): number {
  let low = 0;
  let high = runs.length / 3;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((runs[middle * 3] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low * 3;
}

/** Goes from suspect to suspect; `SUSPECT` stands behind the first. */
function rebuild(source: string): Tidied {
  const runs: number[] = [];
  let text = '';
  let endsInHan = false;
  let taken = 0;
  let spaceStart = 0;
  let spaceEnd = 0;

  // White space is put only when what follows it is known: between two Han characters it goes.
  const put = (piece: string, start: number, replaced: number) => {
    if (spaceEnd > 0 && !(endsInHan && isHanAt(piece, 0))) putSpace();
    spaceEnd = 0;
    runs.push(text.length, start, replaced);
    text += piece;
    endsInHan = isHanAt(piece, piece.length - 1);
  };
  const putSpace = () => {
    runs.push(text.length, spaceStart, spaceEnd - spaceStart);
    text += ' ';
  };
  const take = (start: number, end: number) => {
    if (start > taken) put(source.slice(taken, start), taken, 0);
    taken = end;
  };

  do {
    const suspect = SUSPECT.lastIndex - 1;
    const cluster = clusterStart(source, suspect, taken);
    let start = cluster < 0 ? suspect : cluster;
    let end = suspect + 1;
    if (cluster >= 0) {
      end = CLUSTER.lastIndex;
    } else if (matchesAt(BLANK, source, suspect)) {
      end = BLANK.lastIndex;
      while (start > taken && source.charCodeAt(start - 1) === 0x20) start--;
      take(start, end);
      if (WHITE_SPACE.test(source.slice(start, end))) {
        spaceStart = start;
        spaceEnd = end;
      }
      SUSPECT.lastIndex = end;
      continue;
    } else if (matchesAt(CHANGING, source, suspect)) {
      end = CHANGING.lastIndex;
    } else {
      continue;
    }
    const piece = source.slice(start, end);
    const spelled = spellOut(piece);
    if (spelled !== piece) {
      take(start, end);
      put(spelled, start, piece.length);
    }
    SUSPECT.lastIndex = end;
  } while (SUSPECT.test(source));

  if (taken === 0) return { text: source, runs: AS_IT_IS };
  take(source.length, source.length);
  if (spaceEnd > 0) putSpace();
  return { text, runs };
}

/** Where the cluster starts that the suspect belongs to, as its base or behind it; -1 for none. */
function clusterStart(source: string, suspect: number, taken: number): number {
  if (suspect > taken) {
    const before = suspect - (isLowHalf(source.charCodeAt(suspect - 1)) ? 2 : 1);
    if (before >= taken && matchesAt(CLUSTER, source, before)) return before;
  }
  return matchesAt(CLUSTER, source, suspect) ? suspect : -1;
}

function matchesAt(sticky: RegExp, source: string, index: number): boolean {
  sticky.lastIndex = index;
  return sticky.test(source);
}

function spellOut(piece: string): string {
  const visible = piece.replace(INVISIBLE, '');
  const spelled = visible.normalize('NFKC');
  if (visible.length === 1 && spelled.length === 1) return visible;
  // A spacing accent (´) would become a space and a mark: it is more often a misused apostrophe.
  if (/\s/.test(spelled) || BESIDE_WORDS.test(visible)) return visible;
  return spelled;
}

function isLowHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function isHanAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return isLowHalf(unit) ? isHanHalf(text.charCodeAt(index - 1)) : isHanHalf(unit) || isHan(unit);
}

/** The first half of a Han character beyond the first plane, U+20000 to U+33FFF. */
function isHanHalf(unit: number): boolean {
  return unit >= 0xd840 && unit <= 0xd88f;
}

function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0x2e80 && unit <= 0x2fdf) ||
    unit === 0x3005 ||
    unit === 0x3007
  );
}
