/** What a row of the list shows: the term as the page has it, and its counterparts out of the glossary. */
import type { CopiedPair } from '../../glossary/display/copy-shapes.ts';
import type { Row } from '../../glossary/display/row.ts';
import { hasHan, type Script } from '../../glossary/display/script.ts';
import type { JoinedTerm } from '../../utils/page-terms.ts';

/** Concepts by id, as far as they are here by now. */
export type Rows = ReadonlyMap<string, Row>;

export interface ListedTerm extends JoinedTerm {
  lang: string;
  /** One a concept, each once; none while the glossary has not answered. */
  counterparts: { text: string; lang: string }[];
}

/** A pair for the clipboard, and where to look up its source. */
export interface ListedPair extends CopiedPair {
  /** None if its concept was deleted meanwhile. */
  conceptId?: string;
  /** As the page has it. */
  found: string;
}

export function listed(term: JoinedTerm, rows: Rows, script: Script): ListedTerm {
  const concepts = rowsOf(term, rows);
  const isChinese = hasHan(term.text);
  const texts = concepts.flatMap((row) => (isChinese ? english(row) : chinese(row, script)) ?? []);
  const lang = isChinese ? scriptOf(term.text, concepts, script) : 'en';
  const counterparts = new Map(texts.map((one) => [one.text, one]));
  return { ...term, lang, counterparts: [...counterparts.values()] };
}

/** One a concept. Without any concept, the term alone. */
export function pairsOf(term: JoinedTerm, rows: Rows, script: Script): ListedPair[] {
  const { text: found } = term;
  const isChinese = hasHan(found);
  const concepts = rowsOf(term, rows);
  if (concepts.length === 0) return [isChinese ? { found, zh: found } : { found, en: found }];
  return concepts.map((row) => ({
    found,
    conceptId: row.id,
    ...(isChinese
      ? { zh: found, en: english(row)?.text }
      : { zh: chinese(row, script)?.text, en: spelled(found, row.en) }),
  }));
}

/** At the start of a sentence a term has a capital that is none of its own. */
function spelled(text: string, terms: readonly string[]): string {
  const same = terms.find((term) => term.toLowerCase() === text.toLowerCase());
  return same ?? text;
}

function rowsOf({ conceptIds }: JoinedTerm, rows: Rows): Row[] {
  return conceptIds.map((id) => rows.get(id)).filter((row) => row !== undefined);
}

function english({ en, others }: Row) {
  const text = en[0] ?? others[0];
  return text === undefined ? undefined : { text, lang: en[0] === undefined ? 'und' : 'en' };
}

export function chinese({ zhHans, zhHant }: Row, script: Script) {
  const [own, other] = script === 'zh-Hans' ? [zhHans[0], zhHant[0]] : [zhHant[0], zhHans[0]];
  if (own !== undefined) return { text: own, lang: script };
  if (other === undefined) return undefined;
  return { text: other, lang: script === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans' };
}

function scriptOf(text: string, concepts: readonly Row[], usual: Script): Script {
  const isSimplified = concepts.some(({ zhHans }) => zhHans.includes(text));
  const isTraditional = concepts.some(({ zhHant }) => zhHant.includes(text));
  if (isSimplified === isTraditional) return usual;
  return isSimplified ? 'zh-Hans' : 'zh-Hant';
}
