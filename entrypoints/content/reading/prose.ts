/**
 * Whether preformatted text is prose. Old news sites and mailing lists set articles in `<pre>`;
 * everyone else sets code and tables of figures in it.
 */

/** Units looked at. Enough for a judgement, little enough for a log file of megabytes. */
const sampleLength = 2_000;

/** Below this there is too little to judge by, and little to gain. */
const minLength = 40;

const letters = /\p{L}/gu;
/** Signs that programs and drawings are full of. Brackets, dashes, quotes and stops are prose, too. */
const codeSigns = /[{}<>=;_\\|/#$&*+^~`@[\]\u2500-\u259f]/g;
/** Two spaces between words of one line: columns. Han text is indented by two wide spaces. */
const columns = /\S[\t ]{2,}\S/g;

/** Shares of the non-blank units, chosen on the samples of the unit test. */
const minLetters = 0.7;
const maxCodeSigns = 0.02;
const maxColumns = 0.01;

export function holdsProse(pre: Element): boolean {
  if (pre.querySelector('code, kbd, samp')) return false;
  const texts = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
  let sample = '';
  while (sample.length < sampleLength && texts.nextNode()) {
    sample += texts.currentNode.nodeValue?.slice(0, sampleLength);
  }
  return isProse(sample);
}

export function isProse(sample: string): boolean {
  const length = sample.replace(/\s+/g, '').length;
  if (length < minLength) return false;
  return (
    share(sample, letters, length) >= minLetters &&
    share(sample, codeSigns, length) <= maxCodeSigns &&
    share(sample, columns, length) <= maxColumns
  );
}

function share(sample: string, of: RegExp, length: number): number {
  return (sample.match(of)?.length ?? 0) / length;
}
