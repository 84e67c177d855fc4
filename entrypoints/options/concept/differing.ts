/** In which fields a reader's copy says something else than the original, by the names the form has for them. */
import type { Concept } from '../../../glossary/concept.ts';
import { type ConceptFields, fieldsOf } from '../../../glossary/editing/concept-fields.ts';
import { t } from '../../../utils/i18n.ts';

export function differing(copy: Concept, original: Concept): string[] {
  const [mine, theirs] = [fieldsOf(copy), fieldsOf(original)].map(withoutIds);
  return names
    .filter(([fields]) =>
      fields.some((field) => JSON.stringify(mine?.[field]) !== JSON.stringify(theirs?.[field])),
    )
    .map(([, name]) => name());
}

/** Copies may have other ids. */
function withoutIds(fields: ConceptFields): ConceptFields {
  return {
    ...fields,
    further: fields.further.map((term) => ({ ...term, id: '' })),
    contexts: fields.contexts.map((context) => ({ ...context, key: '', of: '' })),
  };
}

const names: [(keyof ConceptFields)[], () => string][] = [
  [['simplified'], () => t('formSimplified')],
  [['traditional'], () => t('formTraditional')],
  [['reading'], () => t('formPinyin')],
  [['english'], () => t('formEnglish')],
  [['chineseOptions', 'englishOptions'], () => t('formOptions')],
  [['further'], () => t('formFurther')],
  [['contexts'], () => t('formContexts')],
  [['subjects'], () => t('formSubjects')],
  [['tags'], () => t('formTags')],
  [['definitions'], () => t('formDefinitions')],
  [['note'], () => t('formNote')],
  [['source', 'sourceUrl'], () => t('formSource')],
];
