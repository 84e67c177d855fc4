/**
 * Texts and glossaries made to be slow: everything must stay linear. Pages of that kind are in
 * `bad-pages.ts`.
 * `node tests/bench/hard.ts`
 */
import { builtMatching } from './inputs/built-matching.ts';
import { conceptOf } from './inputs/concepts.ts';
import { chineseForms } from './inputs/dictionary.ts';
import { flat, madeText } from './inputs/made-text.ts';
import { roundsOr } from './measure/arguments.ts';
import { Report } from './measure/report.ts';
import { median } from './measure/rounds.ts';

const rounds = roundsOr(3);

const report = new Report('hard');
await measureMatcher();

/** Forms and text as they come from a file or a page nobody has looked at. */
async function measureMatcher(): Promise<void> {
  const { compileLexicon, matchTexts } = await builtMatching();
  const options = {
    isMarked: () => true,
    isMuted: () => false,
    pageEvidence: [],
    judge: () => true,
  };
  const prefix = 'ab'.repeat(50);
  const shared = Array.from({ length: 50_000 }, (_, i) => `${prefix}${i.toString(36)}`);
  const letters = Array.from({ length: 200 }, (_, i) => 'a'.repeat(i + 1));
  const cases: [string, string[], (length: number) => string][] = [
    ['50,000 forms of one 100-character prefix, text of it', shared, (n) => repeat(prefix, n)],
    ['a, aa, … to 200, text of a', letters, (n) => repeat('a', n)],
    ['a, aa, … to 200, text of a with b between', letters, (n) => repeat(`${'a'.repeat(199)}b`, n)],
    [
      'only the 200 letters, text of 199',
      ['a'.repeat(200)],
      (n) => repeat(`${'a'.repeat(199)}b`, n),
    ],
    ['20,000 words, one text', await chineseForms(20_000), (n) => madeText(n)],
  ];
  const rows = cases.map(([name, forms, textOf]) => {
    const [compiling, lexicon] = timed(() => compileLexicon(forms.map(conceptOf), 1));
    const [full, half] = [textOf(5_000_000), textOf(2_500_000)];
    const [halfTime] = timed(() => matchTexts(lexicon, [half], options));
    const [fullTime] = timed(() => matchTexts(lexicon, [full], options));
    return {
      input: name,
      forms: forms.length,
      'compile ms': compiling,
      '2,500,000 units, ms': halfTime,
      '5,000,000 units, ms': fullTime,
      'twice the text takes so many times as long': fullTime / halfTime,
      'M units/s': 5_000 / fullTime,
    };
  });
  report.table('The matcher in Node, one text', rows);
}

function timed<Result>(work: () => Result): [time: number, result: Result] {
  const times: number[] = [];
  let result = work();
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    result = work();
    times.push(performance.now() - start);
  }
  return [median(times), result];
}

function repeat(piece: string, length: number): string {
  return flat(piece.repeat(Math.ceil(length / piece.length)).slice(0, length));
}
