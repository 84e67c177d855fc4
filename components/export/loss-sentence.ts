/** What of a glossary a format cannot hold, as sentences for the reader who is about to save it. */
import type { Datum } from '../../glossary/formats/losses.ts';
import { t } from '../../utils/i18n.ts';

export function lossSentence(what: Datum): string {
  return sentences[what]();
}

const sentences: Readonly<Record<Datum, () => string>> = {
  id: () => t('lossId'),
  subjectField: () => t('lossSubjectField'),
  note: () => t('lossNote'),
  sectionNote: () => t('lossSectionNote'),
  termNote: () => t('lossTermNote'),
  tags: () => t('lossTags'),
  crossReferences: () => t('lossCrossReferences'),
  crossReferenceLabel: () => t('lossCrossReferenceLabel'),
  definition: () => t('lossDefinition'),
  definitionSource: () => t('lossDefinitionSource'),
  reading: () => t('lossReading'),
  administrativeStatus: () => t('lossAdministrativeStatus'),
  termType: () => t('lossTermType'),
  partOfSpeech: () => t('lossPartOfSpeech'),
  geographicalUsage: () => t('lossGeographicalUsage'),
  source: () => t('lossSource'),
  sourceUrl: () => t('lossSourceUrl'),
  contexts: () => t('lossContexts'),
  contextSource: () => t('lossContextSource'),
  furtherContexts: () => t('lossFurtherContexts'),
  match: () => t('lossMatch'),
  cue: () => t('lossCue'),
  dates: () => t('lossDates'),
  tier: () => t('lossTier'),
  shadows: () => t('lossShadows'),
  units: () => t('lossUnits'),
  extra: () => t('lossExtra'),
  wholeConcept: () => t('lossWholeConcept'),
  languages: () => t('lossLanguages'),
  furtherTerms: () => t('lossFurtherTerms'),
  avoidedTerms: () => t('lossAvoidedTerms'),
};
