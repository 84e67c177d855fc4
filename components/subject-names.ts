/** The names of the subjects of the bundled glossary. */
import type { Subject } from '../glossary/concept.ts';
import { t } from '../utils/i18n.ts';

export const subjectNames: Readonly<Record<Subject, () => string>> = {
  government: () => t('subjectGovernment'),
  education: () => t('subjectEducation'),
  science: () => t('subjectScience'),
  industry: () => t('subjectIndustry'),
  regions: () => t('subjectRegions'),
  talent: () => t('subjectTalent'),
  welfare: () => t('subjectWelfare'),
};

export function isKnownSubject(subject: string): subject is Subject {
  return Object.hasOwn(subjectNames, subject);
}
