/**
 * What a match is, said as plainly as possible and without a lexicon: every form is compared with
 * every place of the text. Written from the rules, not from the code it is held against.
 */
import type { Concept, Cue } from '../../../glossary/concept.ts';
import { fold } from '../../../glossary/matching/fold.ts';
import type { MatchOptions } from '../../../glossary/matching/match.ts';
import { surfaceForms } from '../../../glossary/matching/surface-forms.ts';

interface Form {
  text: string;
  concept: Concept;
  exact: boolean;
  anywhere: boolean;
  cue?: Cue;
  against: boolean;
}

interface SlowSpan {
  text: number;
  start: number;
  end: number;
  conceptIds: string[];
  mark: 'personal' | 'bundled';
}

export interface SlowMatches {
  spans: SlowSpan[];
  waiting: number[];
  evidence: string[];
}

/** Only texts in which every letter or digit beside Han is of ASCII. */
export function slowMatches(
  concepts: Concept[],
  texts: string[],
  options: MatchOptions,
): SlowMatches {
  const forms = concepts.flatMap(formsOf).filter(({ concept }) => isActive(concept, options));
  const words = concepts
    .flatMap(formsOf)
    .flatMap(({ cue }) => (cue?.scope === 'page' ? (cue.with ?? []) : []));
  const evidence = texts.some((text) => holdsTerm(forms, text, options))
    ? ['']
    : [...new Set(words.map(fold))].filter((word) => texts.some((text) => holdsWord(text, word)));
  const ofPage = [...options.pageEvidence, ...evidence];
  const answers = texts.map((text, index) => slowSpans(forms, text, index, ofPage, options));
  return {
    spans: answers.flatMap(({ spans }) => spans),
    waiting: answers.flatMap(({ waits }, index) => (waits ? [index] : [])),
    evidence: evidence.sort(),
  };
}

function formsOf(concept: Concept): Form[] {
  return concept.languages.flatMap(({ lang, terms }) =>
    terms.flatMap((term) => {
      const cue = term.match?.cue;
      const own = surfaceForms(term, lang).map(({ form, caseSensitive }) => ({
        text: form,
        concept,
        exact: caseSensitive,
        anywhere: term.match?.wholeWord === false,
        cue,
        against: false,
      }));
      const against = own.length === 0 ? [] : (cue?.against ?? []);
      return [
        ...own,
        ...against
          .flatMap((phrase) => surfaceForms({ id: 't', term: phrase }, lang))
          .map(({ form }) => ({
            text: form,
            concept,
            exact: false,
            anywhere: false,
            against: true,
          })),
      ];
    }),
  );
}

function isActive({ id, tier, origin }: Concept, { isMarked, isMuted }: MatchOptions): boolean {
  const about = { origin: origin === 'personal' ? origin : ('bundled' as const) };
  return !isMuted(id) && isMarked({ ...about, ...(tier && { tier }) });
}

function slowSpans(
  forms: Form[],
  text: string,
  index: number,
  ofPage: string[],
  options: MatchOptions,
): { spans: SlowSpan[]; waits: boolean } {
  const spans: SlowSpan[] = [];
  let waits = false;
  const evidence = holdsTerm(forms, text, options);
  let start = 0;
  next: while (start < text.length) {
    for (let end = text.length; end > start; end--) {
      const here = forms.filter((form) => stands(form, text, start, end, options));
      const counting = here.filter(({ cue, against, concept }) => {
        if (against) return false;
        // Nothing waits for what another form of its concept shows in the same place.
        if (cue && here.some((form) => form.concept === concept && !form.cue && !form.against))
          return false;
        if (!cue || evidence || cue.with?.some((word) => holdsWord(text, word))) return true;
        if (cue.scope === 'block') return false;
        const speaks = ['', ...(cue.with ?? []).map(fold)].some((word) => ofPage.includes(word));
        waits ||= !speaks;
        return speaks;
      });
      if (counting.length > 0) spans.push(span(index, start, end, counting));
      if (counting.length > 0 || here.some(({ against }) => against)) {
        start = end;
        continue next;
      }
    }
    start++;
  }
  return { spans, waits };
}

function span(text: number, start: number, end: number, forms: Form[]): SlowSpan {
  const ids = (origin: string) => [
    ...new Set(forms.filter((f) => f.concept.origin === origin).map((f) => f.concept.id)),
  ];
  return {
    text,
    start,
    end,
    conceptIds: [...ids('personal'), ...ids('pack'), ...ids('bundled')],
    mark: ids('personal').length > 0 ? 'personal' : 'bundled',
  };
}

function holdsTerm(forms: Form[], text: string, options: MatchOptions): boolean {
  const uncued = forms.filter(
    ({ cue, against, concept }) => !cue && !against && concept.tier !== 'general',
  );
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= text.length; end++) {
      if (uncued.some((form) => stands(form, text, start, end, options))) return true;
    }
  }
  return false;
}

function stands(form: Form, text: string, start: number, end: number, options: MatchOptions) {
  if (end - start !== form.text.length) return false;
  const folded = fold(text);
  if (folded.slice(start, end) !== fold(form.text)) return false;
  if (!form.anywhere && (cutsWord(text, start) || cutsWord(text, end))) return false;
  if (form.exact) {
    for (let i = 0; i < form.text.length; i++) {
      if (/[A-Z]/.test(text.charAt(start + i)) !== /[A-Z]/.test(form.text.charAt(i))) return false;
    }
  }
  if (form.against || form.anywhere || !/^\p{Script=Han}{2,4}$/u.test(form.text)) return true;
  return options.judge(text, start, end);
}

function cutsWord(text: string, at: number): boolean {
  return /[A-Za-z0-9]/.test(text.charAt(at - 1)) && /[A-Za-z0-9]/.test(text.charAt(at));
}

function holdsWord(text: string, word: string): boolean {
  const folded = fold(text);
  for (let at = folded.indexOf(fold(word)); at >= 0; at = folded.indexOf(fold(word), at + 1)) {
    if (!cutsWord(text, at) && !cutsWord(text, at + word.length)) return true;
  }
  return false;
}
