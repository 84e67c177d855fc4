/**
 * The senses of a dictionary entry, divided into what translates the word and what only remarks on
 * it: classifiers, other pronunciations, references to other entries.
 */
import { toneMarked } from './numbered-pinyin.ts';

export interface Senses {
  glosses: string[];
  remarks: string[];
}

const remark =
  /^(?:CL:|see |cf\.? |same as |used in |erhua (?:variant|form) of |(?:\p{L}+ )?variant of |also (?:called|known|pr\.|translated|used|written)|(?:\p{L}+ )?pr\. |abbr\. (?:for|of|to) )/iu;

/** `text` is what stands between the first and the last slash. */
export function sensesOf(text: string): Senses {
  const senses = text
    .split('/')
    .map((sense) => withTones(sense.trim()))
    .filter((sense) => sense !== '');
  const remarks = senses.filter((sense) => remark.test(sense));
  const glosses = senses.filter((sense) => !remark.test(sense)).flatMap(glossesOf);
  // An entry that only refers to another one says that in place of a translation.
  return glosses.length > 0 ? { glosses, remarks } : { glosses: remarks, remarks: [] };
}

/** Glosses of one sense are parted by semicolons, but not inside brackets. */
function glossesOf(sense: string): string[] {
  if (!sense.includes(';')) return [sense];
  const glosses: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < sense.length; at++) {
    const sign = sense[at];
    if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth--;
    else if (sign === ';' && depth <= 0) {
      glosses.push(sense.slice(start, at).trim());
      start = at + 1;
    }
  }
  glosses.push(sense.slice(start).trim());
  return glosses.filter((gloss) => gloss !== '');
}

/** `一|壹[yi1]` is easier to read as `一|壹 [yī]`. */
function withTones(sense: string): string {
  if (!sense.includes('[')) return sense;
  return sense.replace(
    /\s*\[{1,2}([^[\]]*)\]{1,2}/g,
    (_, pinyin: string) => ` [${toneMarked(pinyin)}]`,
  );
}
