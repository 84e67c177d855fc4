/** How long the pointer has to rest: a slider, whose value is kept when the hand lets go of it. */
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { cardDelays } from '../../utils/setting-limits.ts';
import { counted } from '../controls/counted.ts';

/** Finer steps (ms) nobody would feel. */
const step = 50;

interface Props {
  /** In ms. */
  delay: number;
  onChange(delay: number): void;
}

export function DelayField({ delay, onChange }: Props) {
  const field = useId();
  const [moving, setMoving] = useState<number>();
  const shown = moving ?? delay;
  const text = t('settingsCardDelayValue', [counted(shown)]);
  const [least, most] = cardDelays;
  return (
    <div class="field">
      <label for={field}>{t('settingsCardDelay')}</label>
      <div class="slider">
        <input
          id={field}
          type="range"
          min={least}
          max={most}
          step={step}
          value={shown}
          aria-valuetext={text}
          onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
          onChange={(event) => {
            onChange(event.currentTarget.valueAsNumber);
            setMoving(undefined);
          }}
        />
        <output for={field}>{text}</output>
      </div>
    </div>
  );
}
