/** The subjects of a concept: those of the bundled glossary to tick, others to write. */
import { subjects as knownSubjects } from '../../glossary/concept.ts';
import { t } from '../../utils/i18n.ts';
import { isKnownSubject, subjectNames } from '../subject-names.ts';
import { LabelsField } from './LabelsField.tsx';

interface Props {
  values: readonly string[];
  /** Subjects of the glossary. */
  known: readonly string[];
  onChange(values: string[]): void;
}

export function SubjectsField({ values, known, onChange }: Props) {
  const own = values.filter((value) => !isKnownSubject(value));
  return (
    <>
      <fieldset class="ticks">
        <legend>{t('formSubjects')}</legend>
        {knownSubjects.map((subject) => (
          <label key={subject}>
            <input
              type="checkbox"
              checked={values.includes(subject)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...values, subject]
                    : values.filter((value) => value !== subject),
                )
              }
            />
            {subjectNames[subject]()}
          </label>
        ))}
      </fieldset>
      <LabelsField
        name="subjects"
        label={t('formOwnSubjects')}
        values={own}
        known={known.filter((value) => !isKnownSubject(value))}
        onChange={(others) =>
          onChange([
            ...values.filter((value) => isKnownSubject(value) || others.includes(value)),
            ...others.filter((value) => !values.includes(value)),
          ])
        }
      />
    </>
  );
}
