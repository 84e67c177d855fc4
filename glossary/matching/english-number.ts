/**
 * Singular ↔ plural of an English noun. Only spellings come out, so a wrong guess that is no word
 * costs a form and nothing else; a guess that is another word (news → new) must be kept out.
 */

/** Taken as ends of words too, so that chairman, grandchild and midwife need no line. */
const irregular = [
  ['man', 'men'],
  ['child', 'children'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['life', 'lives'],
  ['wife', 'wives'],
  ['knife', 'knives'],
  ['leaf', 'leaves'],
  ['half', 'halves'],
  ['shelf', 'shelves'],
  ['thief', 'thieves'],
  ['wolf', 'wolves'],
  ['criterion', 'criteria'],
  ['phenomenon', 'phenomena'],
  ['bacterium', 'bacteria'],
  ['curriculum', 'curricula'],
  ['memorandum', 'memoranda'],
  ['symposium', 'symposia'],
  ['consortium', 'consortia'],
  ['stratum', 'strata'],
  ['spectrum', 'spectra'],
  ['alumnus', 'alumni'],
  ['nucleus', 'nuclei'],
  ['stimulus', 'stimuli'],
  ['syllabus', 'syllabi'],
  ['index', 'indices'],
  ['matrix', 'matrices'],
  ['appendix', 'appendices'],
  ['axis', 'axes'],
  ['basis', 'bases'],
  ['crisis', 'crises'],
  ['oasis', 'oases'],
  ['analysis', 'analyses'],
  ['synthesis', 'syntheses'],
  ['hypothesis', 'hypotheses'],
  ['diagnosis', 'diagnoses'],
] as const;
const otherEnding = new Map<string, string>(
  irregular.flatMap(([one, many]) => [
    [one, many],
    [many, one],
  ]),
);
const irregularEnding = new RegExp(`(${[...otherEnding.keys()].join('|')})$`);

/** Words without the other number, and pairs in which the other number is another word. */
const invariable =
  /^(news?|series|species|means?|headquarters|premises?|customs?|goods?|arms?|thanks?|united|.*ics)$/;
/** Singular though it ends in -s: such a word takes -es, or -es for -is. */
const singularInS = /(ss|us|is|gas|bias|lens|canvas|atlas)$/;
const regularMan = /^(human|german|roman|norman|ottoman)$/;

/** The other number of a lower-case word, in every spelling worth looking for. */
export function otherNumber(word: string): string[] {
  if (!/^[a-z]{2,}$/.test(word) || invariable.test(word)) return [];
  const ending = regularMan.test(word) ? undefined : irregularEnding.exec(word)?.[0];
  if (ending === undefined) return byRule(word);
  const listed = word.slice(0, -ending.length) + otherEnding.get(ending);
  // Latin words take either plural: curricula, curriculums.
  return /(um|us|[ei]x)$/.test(word) ? [listed, ...byRule(word)] : [listed];
}

function byRule(word: string): string[] {
  if (/^..+s$/.test(word) && !singularInS.test(word)) return singulars(word);
  return word.endsWith('is') ? [] : [plural(word)];
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh|hero|echo|veto|cargo|embargo)$/.test(word) ? `${word}es` : `${word}s`;
}

function singulars(word: string): string[] {
  if (/[^aeiou]ies$/.test(word)) return [`${word.slice(0, -3)}y`];
  const withoutS = word.slice(0, -1);
  return /(s|x|z|ch|sh|o)es$/.test(word) ? [word.slice(0, -2), withoutS] : [withoutS];
}
