/** The sentence around a part of a text, short enough to be kept with a term. */

/** UTF-16 units: the longest sentences of reports have 300. */
const longest = 500;

const cutSign = '…';

/**
 * All sentences of the text that [start, end) touches. Of what is too long, as much around the part as
 * fits, cut between words or at least between characters; `…` stands where it is cut.
 */
export function sentenceIn(text: string, start: number, end: number, lang: string): string {
  const [from, to] = trimmed(text, ...sentencesAround(text, start, end, lang));
  if (to - from <= longest) return text.slice(from, to);
  const [low, high] = windowAround(start, end, from, to);
  const [first, last] = cutBetween(text.slice(from, to), low - from, high - from, lang);
  const [left, right] = trimmed(text, from + first, from + last);
  return (left > from ? cutSign : '') + text.slice(left, right) + (right < to ? cutSign : '');
}

function sentencesAround(text: string, start: number, end: number, lang: string): [number, number] {
  const sentences = segmenter(lang, 'sentence').segment(text);
  const first = sentences.containing(Math.min(start, text.length - 1));
  const last = sentences.containing(Math.min(Math.max(start, end - 1), text.length - 1));
  if (!first || !last) return [start, end];
  return [first.index, last.index + last.segment.length];
}

/** As much before the part as behind it, unless the text ends earlier; of a longer part its beginning. */
function windowAround(start: number, end: number, from: number, to: number): [number, number] {
  const most = longest - 2 * cutSign.length;
  const spare = Math.max(0, most - (end - start));
  const low = Math.max(from, Math.min(start - Math.floor(spare / 2), to - most));
  return [low, low + most];
}

/** Moves both cuts inwards to where words meet, or else where characters do. */
function cutBetween(text: string, low: number, high: number, lang: string): [number, number] {
  for (const granularity of ['word', 'grapheme'] as const) {
    const segments = segmenter(lang, granularity).segment(text);
    const [before, after] = [segments.containing(low), segments.containing(high)];
    const first = before && before.index < low ? before.index + before.segment.length : low;
    const last = after ? after.index : high;
    if (first < last) return [first, last];
  }
  return [low, high];
}

function trimmed(text: string, from: number, to: number): [number, number] {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return [start, Math.max(start, from + part.trimEnd().length)];
}

/** What a page gives as its language may be none. */
function segmenter(lang: string, granularity: Intl.SegmenterOptions['granularity']) {
  try {
    return new Intl.Segmenter(lang || undefined, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity });
  }
}
