/** What to export, in which format, and how. */
import type { Format } from '../../glossary/formats/format.ts';
import { t } from '../../utils/i18n.ts';
import { choiceOf, formatChoices } from './choices.ts';

export interface ExportChoice {
  /** One of `scopes`. */
  scope: string;
  format: Format['name'];
  /** One of the format's directions; empty if it has none. */
  direction: string;
  spreadsheetSafe: boolean;
}

interface Props {
  choice: ExportChoice;
  scopes: readonly { value: string; name: string }[];
  disabled: boolean;
  onChange(choice: ExportChoice): void;
}

export function ExportForm({ choice, scopes, disabled, onChange }: Props) {
  const { directions, directionLabel, guards } = choiceOf(choice.format);
  const change = (changed: Partial<ExportChoice>) => onChange({ ...choice, ...changed });
  const choose = (format: Format['name']) =>
    change({ format, direction: choiceOf(format).directions[0]?.value ?? '' });
  return (
    <fieldset class="export-form" disabled={disabled}>
      <label class="field">
        {t('exportWhat')}
        <select
          value={choice.scope}
          onChange={(event) => change({ scope: event.currentTarget.value })}
        >
          {scopes.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="formats">
        <legend>{t('exportFormat')}</legend>
        {formatChoices.map(({ format, name, hint }) => (
          <label key={format} class="format">
            <input
              type="radio"
              name="format"
              value={format}
              checked={choice.format === format}
              onChange={() => choose(format)}
            />
            <span>
              {name}
              <small class="quiet">{hint()}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {directions.length > 0 && (
        <label class="field">
          {directionLabel()}
          <select
            value={choice.direction}
            onChange={(event) => change({ direction: event.currentTarget.value })}
          >
            {directions.map(({ value, name }) => (
              <option key={value} value={value}>
                {name()}
              </option>
            ))}
          </select>
        </label>
      )}
      {guards && (
        <label class="option">
          <input
            type="checkbox"
            checked={choice.spreadsheetSafe}
            onChange={(event) => change({ spreadsheetSafe: event.currentTarget.checked })}
          />
          <span>
            {t('exportGuard')}
            <small class="quiet">{t('exportGuardHint')}</small>
          </span>
        </label>
      )}
    </fieldset>
  );
}
