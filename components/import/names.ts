/** What formats, languages and data are called in the language of the interface. */
import type { Difference } from '../../glossary/compare/differences.ts';
import type { ReadFormat } from '../../glossary/formats/detect.ts';
import type { Field } from '../../glossary/formats/table/fields.ts';
import { t } from '../../utils/i18n.ts';

export const formatNames: Readonly<Record<ReadFormat, () => string>> = {
  'tifa-json': () => t('importFormatTifa'),
  csv: () => t('importFormatCsv'),
  tsv: () => t('importFormatTsv'),
  tbx: () => t('importFormatTbx'),
  omegat: () => t('importFormatOmegat'),
  cedict: () => t('importFormatCedict'),
  'immersive-translate': () => t('importFormatImmersive'),
};

/** The languages to choose from; a file may name others. */
export const languages = ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK', 'en'] as const;

const languageNames = new Map<string, () => string>([
  ['zh-Hans', () => t('importZhHans')],
  ['zh-Hant', () => t('importZhHant')],
  ['zh-Hant-TW', () => t('importZhHantTw')],
  ['zh-Hant-HK', () => t('importZhHantHk')],
  ['en', () => t('importEn')],
]);

export function languageName(lang: string): string {
  return languageNames.get(lang)?.() ?? lang;
}

export const fieldNames: Readonly<Record<Field['name'], () => string>> = {
  term: () => t('importDataTerm'),
  reading: () => t('importDataReading'),
  administrativeStatus: () => t('importDataStatus'),
  termType: () => t('importDataTermType'),
  partOfSpeech: () => t('importDataPartOfSpeech'),
  geographicalUsage: () => t('importDataUsage'),
  source: () => t('importDataSource'),
  sourceUrl: () => t('importDataSourceUrl'),
  context: () => t('importDataContext'),
  contextSource: () => t('importDataContextSource'),
  contextUrl: () => t('importDataContextUrl'),
  termNote: () => t('importDataTermNote'),
  match: () => t('importDataMatch'),
  definition: () => t('importDataDefinition'),
  definitionSource: () => t('importDataDefinitionSource'),
  definitionUrl: () => t('importDataDefinitionUrl'),
  sectionNote: () => t('importDataSectionNote'),
  id: () => t('importDataId'),
  subjectField: () => t('importDataSubject'),
  note: () => t('importDataNote'),
  tags: () => t('importDataTags'),
  url: () => t('importDataUrl'),
  created: () => t('importDataCreated'),
  modified: () => t('importDataModified'),
  extra: () => t('importDataExtra'),
};

const differenceNames: Readonly<Partial<Record<Difference['what'], () => string>>> = {
  terms: () => t('importDataTerms'),
  contexts: fieldNames.context,
  crossReferences: fieldNames.url,
  tier: () => t('importDataTier'),
};

/** `of` is a language for what belongs to one, else a term or a name. */
export function differenceName({ what, of }: Difference): string {
  const name = differenceNames[what] ?? fieldNames[what as Field['name']];
  if (of === undefined) return name();
  return `${name()} · ${languageName(of)}`;
}
