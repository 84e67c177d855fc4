/** What a column can be said to hold, as the options of a native list: one value a field and language. */
import {
  type ConceptField,
  type Field,
  sectionFields,
  termFields,
} from '../../glossary/formats/table/fields.ts';
import { t } from '../../utils/i18n.ts';
import { fieldNames, languageName, languages } from './names.ts';

export interface MeaningGroup {
  name: string;
  options: { value: string; name: string }[];
}

const conceptFields: readonly ConceptField[] = [
  'subjectField',
  'note',
  'tags',
  'url',
  'id',
  'created',
  'modified',
  'extra',
];

/** `named` are languages that columns have already, among them perhaps some that are not offered. */
export function meaningGroups(named: readonly string[]): MeaningGroup[] {
  const all = [...new Set<string>([...languages, ...named])];
  return [
    ...all.map((lang) => ({
      name: languageName(lang),
      options: [...termFields, ...sectionFields]
        .filter((name) => name !== 'reading' || lang.startsWith('zh'))
        .map((name) => option({ name, lang }, `${fieldNames[name]()} · ${languageName(lang)}`)),
    })),
    {
      name: t('importOfEntry'),
      options: conceptFields.map((name) => option({ name }, fieldNames[name]())),
    },
  ];
}

function option(field: Field, name: string): { value: string; name: string } {
  return { value: meaningOf(field), name };
}

/** Empty for a column that is left out. */
export function meaningOf(field: Field | undefined): string {
  return field ? JSON.stringify([field.name, field.lang]) : '';
}

export function fieldOf(value: string): Field | undefined {
  if (value === '') return undefined;
  const [name, lang] = JSON.parse(value) as [Field['name'], string | null];
  return (lang === null ? { name } : { name, lang }) as Field;
}
