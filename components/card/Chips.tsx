/** Whose term it is, what kind of term, and of which subject. */
import type { Tier } from '../../glossary/concept.ts';
import { t } from '../../utils/i18n.ts';
import { isKnownSubject, subjectNames } from '../subject-names.ts';
import { Icon } from './Icon.tsx';

interface Props {
  tier: Tier | undefined;
  subjects: string[];
  /** Whether the concept is of the reader's own glossary. */
  isOwn: boolean;
}

export function Chips({ tier, subjects, isOwn }: Props) {
  if (!tier && subjects.length === 0 && !isOwn) return null;
  return (
    <ul class="chips">
      {isOwn && (
        <li class="chip own">
          <Icon name="save" />
          {t('cardOwn')}
        </li>
      )}
      {tier && <li class="chip strong">{tierNames[tier]()}</li>}
      {subjects.map((subject) => (
        <li class="chip" key={subject}>
          {isKnownSubject(subject) ? subjectNames[subject]() : subject}
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
