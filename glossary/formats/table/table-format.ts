/** CSV and TSV differ in their delimiter and in where they come from; all else they share. */
import type { Concept } from '../../concept.ts';
import { excerpt } from '../clean-term.ts';
import { fileName } from '../file-name.ts';
import type { Format, Progress, WriteOptions, Written } from '../format.ts';
import { lossesOf, lossOf, type ModelDatum } from '../losses.ts';
import { type TableShape, tableShape } from './columns.ts';
import { readTable } from './read-table.ts';
import type { TableKind } from './table-layout.ts';
import { tableParts } from './write-table.ts';

const lost: readonly ModelDatum[] = [
  'crossReferenceLabel',
  'furtherContexts',
  'cue',
  'tier',
  'shadows',
  'units',
];

export function tableFormat(
  kind: TableKind,
  about: Pick<Format, 'extensions' | 'mediaType'>,
): Required<Format> {
  const delimiter = kind === 'csv' ? ',' : '\t';
  return {
    name: kind,
    ...about,
    read: (text, options) => readTable(text, kind, options),
    *write(concepts: readonly Concept[], options: WriteOptions): Generator<Progress, Written> {
      if (concepts.length === 0) return { files: [], problems: [{ code: 'nothingToWrite' }] };
      const shape = tableShape(concepts);
      const spreadsheetSafe = options.spreadsheetSafe ?? false;
      const parts = yield* tableParts(concepts, shape.columns, { delimiter, spreadsheetSafe });
      const name = fileName(options.title, kind);
      return { files: [{ name, mediaType: about.mediaType, parts }], problems: leftOut(shape) };
    },
    losses(concepts) {
      const { languagesLeftOut, extraLeftOut } = tableShape(concepts);
      return [
        ...lossesOf(lost, concepts),
        ...lossOf('languages', concepts, ({ languages }) =>
          languages.some(({ lang }) => languagesLeftOut.includes(lang)),
        ),
        ...lossOf('extra', concepts, ({ extra }) =>
          extraLeftOut.some((key) => extra?.[key] !== undefined),
        ),
      ];
    },
  };
}

function leftOut({ languagesLeftOut, extraLeftOut }: TableShape): Written['problems'] {
  const names = [...languagesLeftOut, ...extraLeftOut];
  return names.length > 0
    ? [{ code: 'columnsLeftOut', detail: names.map(excerpt).join(', ') }]
    : [];
}
