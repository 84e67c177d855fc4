/** What kind of term it is, and of which subject. */
import type { Subject, Tier } from '../../glossary/concept.ts';
import { t } from '../../utils/i18n.ts';

export function Chips({ tier, subjects }: { tier: Tier | undefined; subjects: string[] }) {
  if (!tier && subjects.length === 0) return null;
  return (
    <ul class="chips">
      {tier && <li class="chip strong">{tierNames[tier]()}</li>}
      {subjects.map((subject) => (
        <li class="chip" key={subject}>
          {isKnown(subject) ? subjectNames[subject]() : subject}
        </li>
      ))}
    </ul>
  );
}

const tierNames: Record<Tier, () => string> = {
  formulation: () => t('tierFormulation'),
  programme: () => t('tierProgramme'),
  institution: () => t('tierInstitution'),
  place: () => t('tierPlace'),
  field: () => t('tierField'),
  general: () => t('tierGeneral'),
};

const subjectNames: Record<Subject, () => string> = {
  government: () => t('subjectGovernment'),
  education: () => t('subjectEducation'),
  science: () => t('subjectScience'),
  industry: () => t('subjectIndustry'),
  regions: () => t('subjectRegions'),
  talent: () => t('subjectTalent'),
  welfare: () => t('subjectWelfare'),
};

function isKnown(subject: string): subject is Subject {
  return Object.hasOwn(subjectNames, subject);
}
