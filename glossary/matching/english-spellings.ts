/** The other spellings of an English word that readers of British and American texts meet. */

/** Words in -ise that are never written -ize, and in -ize that are never written -ise. */
const fixed =
  /^(|a|sun)rise$|^(other|like|clock|)wise$|^(ad|de|re|super|tele|impro)vise$|^(com|)promise$|^(pre|de|sur)mise$|^(enter|sur|com|re|ap|)prise$|^prize$|^(down|re|cap|)size$|^(exer|ex|in|con|pre|circum)cise$|^(en|)franchise$|^(merchan|para)dise$|^(exper|trea|adver|chas|prac)tise$|^despise$|^crise$/;

const inISE = /^(.*[^aeiou])(is|iz)(e|es|ed|er|ers|ing|able|ation|ations|ational)$/;

const inOUR =
  /^((?:dis|un|multi)?(?:arm|behavi|cand|clam|col|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|rig|rum|sav|savi|splend|tum|val|vap|vig))(our|or)(|s|ed|ing|er|ers|able|ably|ful|less|hood|hoods|ite|ites|al|ally|ly|y)$/;

const stemsInRE = '(?:epi)?cent|theat|(?:kilo|centi|milli)?met|fib|lit|calib';
const british = new RegExp(`^(${stemsInRE})re(s|d|)$`);
const american = new RegExp(`^(${stemsInRE})er(s|ed|)$`);

const programme = /^(.*program)(me|)(s?)$/;

const pairs: [string, string][] = [
  ['ageing', 'aging'],
  ['aluminium', 'aluminum'],
  ['analyse', 'analyze'],
  ['catalogue', 'catalog'],
  ['counselling', 'counseling'],
  ['defence', 'defense'],
  ['enrolment', 'enrollment'],
  ['fulfilment', 'fulfillment'],
  ['grey', 'gray'],
  ['judgement', 'judgment'],
  ['labelling', 'labeling'],
  ['licence', 'license'],
  ['modelling', 'modeling'],
  ['offence', 'offense'],
  ['skilful', 'skillful'],
  ['travelling', 'traveling'],
];
const paired = new Map(pairs.flatMap(([one, other]) => [[one, other] as const, [other, one]]));

/** The other spelling of a lower-case word, or undefined. */
export function otherSpelling(word: string): string | undefined {
  let parts = inISE.exec(word);
  if (parts) {
    const [, stem = '', middle, end] = parts;
    const base = fixed.test(`${stem}ise`) || fixed.test(`${stem}ize`);
    return base ? undefined : `${stem}${middle === 'is' ? 'iz' : 'is'}${end}`;
  }
  parts = inOUR.exec(word);
  if (parts) return `${parts[1]}${parts[2] === 'or' ? 'our' : 'or'}${parts[3]}`;
  parts = british.exec(word);
  if (parts) return `${parts[1]}er${parts[2] === 'd' ? 'ed' : parts[2]}`;
  parts = american.exec(word);
  if (parts) return `${parts[1]}re${parts[2] === 'ed' ? 'd' : parts[2]}`;
  parts = programme.exec(word);
  if (parts) return `${parts[1]}${parts[2] ? '' : 'me'}${parts[3]}`;
  return paired.get(word);
}
