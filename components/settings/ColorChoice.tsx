/** The color of the marks of one origin: names beside swatches, as color alone tells not everyone. */
import { t } from '../../utils/i18n.ts';
import { type MarkColor, markColors } from '../../utils/mark-look.ts';
import { Choice } from './Choice.tsx';

interface Props {
  legend: string;
  chosen: MarkColor;
  onChange(color: MarkColor): void;
}

export function ColorChoice(props: Props) {
  const options = (Object.keys(markColors) as MarkColor[]).map((color) => {
    const label = (
      <>
        <span class="swatch" style={{ background: markColors[color] }} />
        {names[color]()}
      </>
    );
    return [color, label] as const;
  });
  return <Choice {...props} options={options} inline />;
}

const names: Readonly<Record<MarkColor, () => string>> = {
  red: () => t('settingsColorRed'),
  orange: () => t('settingsColorOrange'),
  amber: () => t('settingsColorAmber'),
  green: () => t('settingsColorGreen'),
  teal: () => t('settingsColorTeal'),
  blue: () => t('settingsColorBlue'),
  violet: () => t('settingsColorViolet'),
  pink: () => t('settingsColorPink'),
  grey: () => t('settingsColorGrey'),
};
