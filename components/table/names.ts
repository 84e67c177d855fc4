/** What the values of a row are called: shorter than in the form, where there is room to explain. */
import type { AdministrativeStatus, Tier } from '../../glossary/concept.ts';
import { t } from '../../utils/i18n.ts';
import { isKnownSubject, subjectNames } from '../subject-names.ts';

export const tierNames: Readonly<Record<Tier, () => string>> = {
  formulation: () => t('tierFormulation'),
  programme: () => t('tierProgramme'),
  institution: () => t('tierInstitution'),
  place: () => t('tierPlace'),
  field: () => t('tierField'),
  general: () => t('tierGeneral'),
};

export const statusNames: Readonly<Record<AdministrativeStatus, () => string>> = {
  preferred: () => t('formStatusPreferred'),
  admitted: () => t('formStatusAdmitted'),
  deprecated: () => t('tableStatusDeprecated'),
  superseded: () => t('tableStatusSuperseded'),
};

/** A reader's own subjects are called as they are. */
export function subjectName(subject: string): string {
  return isKnownSubject(subject) ? subjectNames[subject]() : subject;
}
