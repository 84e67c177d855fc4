/** Where the forms of a term stand in a sentence, so that a view can make them bold. */

export interface Piece {
  text: string;
  strong: boolean;
}

/** Marks that one spelling of a form has and another has not: “chain master” enterprises. */
const skipped = /["'“”‘’\u00ad\u200b-\u200d\ufeff]/;

/**
 * The sentence in pieces, in order and without loss; leftmost, then longest form wins. Forms are
 * found whatever their case, quotes and hyphens, at word edges only, and with a plural ending more.
 */
export function emphasise(sentence: string, forms: string[]): Piece[] {
  const { text, starts } = reduce(sentence);
  const wanted = forms
    .map((form) => reduce(form).text.trim())
    .filter((form) => form !== '')
    .sort((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  let done = 0;
  for (let at = 0; at < text.length; ) {
    const end = longestAt(text, at, wanted);
    if (end === undefined) {
      at++;
      continue;
    }
    // The last unit is one wide, so a quote mark that follows the form stays outside.
    const stop = (starts[end - 1] ?? 0) + 1;
    const start = withOpeningQuote(sentence, starts[at] ?? 0, stop);
    if (start > done) pieces.push({ text: sentence.slice(done, start), strong: false });
    pieces.push({ text: sentence.slice(start, stop), strong: true });
    done = stop;
    at = end;
  }
  if (done < sentence.length) pieces.push({ text: sentence.slice(done), strong: false });
  return pieces;
}

function longestAt(text: string, at: number, forms: string[]): number | undefined {
  if (isLatin(text[at - 1]) && isLatin(text[at])) return undefined;
  for (const form of forms) {
    if (!text.startsWith(form, at)) continue;
    const end = at + form.length;
    for (const plural of ['', 's', 'es']) {
      const stop = end + plural.length;
      if (text.startsWith(plural, end) && !(isLatin(text[stop - 1]) && isLatin(text[stop])))
        return stop;
      if (!isLatin(text[end - 1])) break;
    }
  }
  return undefined;
}

/** “chain master” enterprises: a quote that closes inside the form opens inside it. */
function withOpeningQuote(sentence: string, start: number, stop: number): number {
  const opens = /[“"]/.test(sentence.charAt(start - 1));
  return opens && /[”"]/.test(sentence.slice(start, stop)) ? start - 1 : start;
}

function isLatin(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{Script=Latin}\p{N}]/u.test(unit);
}

/** Lower case, hyphens as spaces, quotes gone; and where each remaining unit stood. */
function reduce(sentence: string): { text: string; starts: number[] } {
  let text = '';
  const starts: number[] = [];
  for (let i = 0; i < sentence.length; i++) {
    const unit = sentence.charAt(i);
    if (skipped.test(unit)) continue;
    const lower = unit.toLowerCase();
    text += /[-‐‑–—\s]/.test(unit) ? ' ' : lower.length === 1 ? lower : unit;
    starts.push(i);
  }
  return { text, starts };
}
