/** What the benchmarks call of the matcher, for one bundle. */
export { compileLexicon } from '../../../glossary/matching/lexicon.ts';
export { lexiconWords } from '../../../glossary/matching/lexicon-words.ts';
export { matchTexts } from '../../../glossary/matching/match.ts';
export { encode, REFUSED, scan } from '../../../glossary/matching/scan.ts';
export { wordJudge } from '../../../glossary/matching/word-judge.ts';
export { openWords } from '../../../glossary/matching/words.ts';
