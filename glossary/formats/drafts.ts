/**
 * Gathers what a reader makes of the entries of a file: gives a new id where one stands twice, and
 * for lists of bare terms merges entries that say the same, of which the later one counts.
 */
import type { Concept, LanguageSection } from '../concept.ts';
import type { Findings } from './clean-term.ts';
import type { Draft, Reading, ReadOptions } from './format.ts';
import { MOST_ENTRIES } from './limits.ts';
import { matchKey } from './match-key.ts';
import type { Problem } from './problems.ts';

export interface DraftGatherer {
  /**
   * Takes an entry: a concept, or none and the reason in `findings`. `merge` if the entry has no id
   * of its own, so that it may be the same as another with the same terms.
   */
  add(line: number, concept: Concept | undefined, findings: Findings, merge?: boolean): void;
  /** Takes a problem of the file as a whole. */
  note(problem: Problem): void;
  reading(): Reading;
}

export function gatherDrafts({ mintId }: Pick<ReadOptions, 'mintId'>): DraftGatherer {
  const drafts: Draft[] = [];
  const rejected: Problem[] = [];
  const notices: Problem[] = [];
  const ids = new Set<string>();
  const byTerms = new Map<string, Draft>();
  let entries = 0;
  let merged = 0;

  const unique = (id: string, prefix: string): string => {
    const free = ids.has(id) ? `${prefix}-${mintId()}` : id;
    ids.add(free);
    return free;
  };

  return {
    add(line, concept, findings, merge = false) {
      entries++;
      if (entries > MOST_ENTRIES) return;
      if (!concept || findings.rejection) {
        if (findings.rejection) rejected.push({ ...findings.rejection, line });
        return;
      }
      const warnings = findings.warnings.map((warning) => ({ ...warning, line }));
      if (isOneLanguage(concept)) warnings.push({ code: 'oneLanguage', line });
      const terms = merge ? termsKey(concept) : '';
      const same = byTerms.get(terms);
      if (same) {
        merged++;
        same.concept = laterOf(same.concept, concept);
        same.warnings.push(...warnings);
        return;
      }
      const id = unique(concept.id, 'c');
      if (id !== concept.id) warnings.push({ code: 'repeatedId', line });
      for (const section of concept.languages) {
        for (const term of section.terms) term.id = unique(term.id, 't');
      }
      const draft = { line, concept: { ...concept, id }, warnings };
      if (merge) byTerms.set(terms, draft);
      drafts.push(draft);
    },
    note(problem) {
      notices.push(problem);
    },
    reading() {
      if (entries > MOST_ENTRIES) {
        return { refusal: { code: 'tooManyEntries', detail: String(entries) } };
      }
      if (entries === 0) return { refusal: { code: 'noEntries' } };
      if (merged > 0) notices.push({ code: 'rowsMerged', detail: String(merged) });
      return { drafts, rejected, notices };
    },
  };
}

function isOneLanguage({ languages }: Concept): boolean {
  const named = languages
    .filter(({ terms }) => terms.length > 0)
    .map(({ lang }) => lang.slice(0, 2));
  return new Set(named).size === 1;
}

function termsKey({ languages }: Concept): string {
  const keys = languages.flatMap(({ lang, terms }) =>
    terms.map(({ term }) => `${lang}\n${matchKey(term)}`),
  );
  return [...new Set(keys)].sort().join('\n');
}

/** The later concept, and behind its terms the other spellings of the earlier one. */
function laterOf(earlier: Concept, later: Concept): Concept {
  const languages = later.languages.map((section) => ({
    ...section,
    terms: [...section.terms, ...otherSpellings(earlier, section)],
  }));
  return { ...later, id: earlier.id, languages };
}

function otherSpellings(earlier: Concept, section: LanguageSection) {
  const known = new Set(section.terms.map(({ term }) => term));
  const same = earlier.languages.find(({ lang }) => lang === section.lang);
  return same?.terms.filter(({ term }) => !known.has(term)) ?? [];
}
