/** How an import is done: what becomes of changed entries, its name, and whether its terms are marked. */
import { useId } from 'preact/hooks';
import { type Policy, policies } from '../../glossary/compare/incoming.ts';
import { t } from '../../utils/i18n.ts';
import { counted } from '../controls/counted.ts';
import type { DryRun } from './dry-run.ts';

/** What the reader chooses. */
export interface Choices {
  policy: Policy;
  name: string;
  marked: boolean;
}

interface Props {
  dryRun: DryRun;
  choices: Choices;
  onChange(choices: Choices): void;
  onStart(): void;
}

const policyNames: Readonly<Record<Policy, () => string>> = {
  skip: () => t('importPolicySkip'),
  replace: () => t('importPolicyReplace'),
  merge: () => t('importPolicyMerge'),
};

/** UTF-16 units: what fits a line of the list of imports. */
const LONGEST_NAME = 100;

export function ImportOptions({ dryRun, choices, onChange, onStart }: Props) {
  const id = useId();
  const { counts, lookUpOnly } = dryRun;
  const entries = counts.new + (choices.policy === 'skip' ? 0 : counts.changed);
  if (counts.new + counts.changed === 0) return <p class="note">{t('importNothingToDo')}</p>;
  return (
    <form
      class="options"
      onSubmit={(event) => {
        event.preventDefault();
        onStart();
      }}
    >
      <h2>{t('importHow')}</h2>
      {counts.changed > 0 && (
        <fieldset>
          <legend>{t('importPolicy')}</legend>
          {policies.map((policy) => (
            <label key={policy} class="check">
              <input
                type="radio"
                name={`${id}-policy`}
                checked={choices.policy === policy}
                onChange={() => onChange({ ...choices, policy })}
              />
              {policyNames[policy]()}
            </label>
          ))}
        </fieldset>
      )}
      <label class="choose">
        <span>{t('importName')}</span>
        <input
          type="text"
          required
          maxLength={LONGEST_NAME}
          value={choices.name}
          onInput={({ currentTarget }) => onChange({ ...choices, name: currentTarget.value })}
        />
      </label>
      <fieldset>
        <legend>{t('importUse')}</legend>
        <label class="check">
          <input
            type="radio"
            name={`${id}-use`}
            checked={choices.marked}
            onChange={() => onChange({ ...choices, marked: true })}
          />
          {t('importUseMarked')}
        </label>
        <label class="check">
          <input
            type="radio"
            name={`${id}-use`}
            checked={!choices.marked}
            onChange={() => onChange({ ...choices, marked: false })}
          />
          {t('importUseLookUp')}
        </label>
        {lookUpOnly && (
          <p class="note">
            {lookUpOnly === 'many' ? t('importAdviceMany') : t('importAdviceShort')}
          </p>
        )}
      </fieldset>
      {entries > 0 ? (
        <button type="submit" class="primary" disabled={choices.name.trim() === ''}>
          {t('importStart', [counted(entries)])}
        </button>
      ) : (
        <p class="note">{t('importNothingToDo')}</p>
      )}
    </form>
  );
}
