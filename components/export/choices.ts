/** What can be chosen on the way to a file: formats, and for some a direction or a script. */
import type { Direction, Format } from '../../glossary/formats/format.ts';
import { t } from '../../utils/i18n.ts';

interface DirectionChoice {
  /** For a `<select>`; `both` leaves it to the format. */
  value: string;
  name(): string;
  languages?: Direction;
}

export interface FormatChoice {
  format: Format['name'];
  /** Names of programs and standards are the same in every language. */
  name: string;
  hint(): string;
  /** The first is proposed; none where the format holds all languages. */
  directions: readonly DirectionChoice[];
  /** What the choice is called: most have a direction, DeepL only a script. */
  directionLabel(): string;
  /** Whether cells can be made safe for spreadsheets. */
  guards: boolean;
  /** Whether its file brings the entries back, so that having it is having a copy. */
  keepsEntries: boolean;
}

const direction = (source: string, target: string, name: () => string): DirectionChoice => ({
  value: `${source}>${target}`,
  name,
  languages: { source, target },
});

const oneWay = [
  direction('zh-Hans', 'en', () => t('exportHansToEnglish')),
  direction('zh-Hant', 'en', () => t('exportHantToEnglish')),
  direction('en', 'zh-Hans', () => t('exportEnglishToHans')),
  direction('en', 'zh-Hant', () => t('exportEnglishToHant')),
];
const bothWays = [{ value: 'both', name: () => t('exportBothDirections') }, ...oneWay];
const scripts = [
  direction('zh-Hans', 'en', () => t('exportSimplified')),
  direction('zh-Hant', 'en', () => t('exportTraditional')),
];

const usual = {
  directions: [],
  directionLabel: () => t('exportDirection'),
  guards: false,
  keepsEntries: false,
};

export const formatChoices: readonly FormatChoice[] = [
  {
    ...usual,
    format: 'tifa-json',
    name: 'Tifa JSON',
    hint: () => t('exportFormatTifa'),
    keepsEntries: true,
  },
  {
    ...usual,
    format: 'csv',
    name: 'CSV',
    hint: () => t('exportFormatCsv'),
    guards: true,
    keepsEntries: true,
  },
  {
    ...usual,
    format: 'tsv',
    name: 'TSV',
    hint: () => t('exportFormatTsv'),
    guards: true,
    keepsEntries: true,
  },
  {
    ...usual,
    format: 'tbx',
    name: 'TBX-Basic 3',
    hint: () => t('exportFormatTbx'),
    keepsEntries: true,
  },
  {
    ...usual,
    format: 'tbx-v2',
    name: 'TBX 2',
    hint: () => t('exportFormatTbxV2'),
    keepsEntries: true,
  },
  {
    ...usual,
    format: 'omegat',
    name: 'OmegaT',
    hint: () => t('exportFormatOmegat'),
    directions: oneWay,
  },
  {
    ...usual,
    format: 'deepl',
    name: 'DeepL',
    hint: () => t('exportFormatDeepl'),
    directions: scripts,
    directionLabel: () => t('exportChinese'),
  },
  {
    ...usual,
    format: 'anki',
    name: 'Anki',
    hint: () => t('exportFormatAnki'),
    directions: oneWay,
  },
  {
    ...usual,
    format: 'yomitan',
    name: 'Yomitan',
    hint: () => t('exportFormatYomitan'),
    directions: bothWays,
  },
  {
    ...usual,
    format: 'immersive-translate',
    name: 'Immersive Translate',
    hint: () => t('exportFormatImmersive'),
    directions: scripts,
    directionLabel: () => t('exportChinese'),
  },
];

export function choiceOf(format: Format['name']): FormatChoice {
  const choice = formatChoices.find((one) => one.format === format);
  if (!choice) throw new Error(`${format} is not written.`);
  return choice;
}
