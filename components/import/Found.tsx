/** What the file was found to be. Whatever is wrong can be corrected here. */
import type { Encoding } from '../../glossary/formats/decode-text.ts';
import { type ReadFormat, readFormats } from '../../glossary/formats/detect.ts';
import type { Delimiter, TableOptions } from '../../glossary/formats/table/fields.ts';
import type { TableLayout } from '../../glossary/formats/table/table-layout.ts';
import { t } from '../../utils/i18n.ts';
import { Choose } from './Choose.tsx';
import { encodingNames, encodings } from './encodings.ts';
import { formatNames } from './names.ts';

interface Props {
  format: ReadFormat;
  encoding: Encoding;
  table: TableLayout | undefined;
  separator: Separator;
  onFormat(format: ReadFormat): void;
  onEncoding(encoding: Encoding): void;
  onTable(change: TableOptions): void;
}

type Separator = NonNullable<TableOptions['separator']>;

const delimiters: readonly { value: Delimiter; name: () => string }[] = [
  { value: ',', name: () => t('importDelimiterComma') },
  { value: ';', name: () => t('importDelimiterSemicolon') },
  { value: '\t', name: () => t('importDelimiterTab') },
  { value: '|', name: () => t('importDelimiterBar') },
];

const separators: readonly Separator[] = ['|', ';', '/', '、', ''];

export function Found(props: Props) {
  const { format, encoding, table, separator, onFormat, onEncoding, onTable } = props;
  return (
    <section>
      <h2>{t('importFound')}</h2>
      <p class="quiet">{t('importFoundHint')}</p>
      <div class="fields">
        <Choose
          label={t('importFormat')}
          value={format}
          options={readFormats.map((value) => ({ value, name: formatNames[value]() }))}
          onChange={onFormat}
        />
        <Choose
          label={t('importEncoding')}
          value={encoding}
          options={encodings.map((value) => ({ value, name: encodingNames[value] }))}
          onChange={onEncoding}
        />
        {table && (
          <>
            <Choose
              label={t('importDelimiter')}
              value={table.delimiter}
              options={delimiters.map(({ value, name }) => ({ value, name: name() }))}
              onChange={(delimiter) => onTable({ delimiter })}
            />
            <Choose
              label={t('importSeparator')}
              value={separator}
              options={separators.map((value) => ({
                value,
                name: value === '' ? t('importSeparatorNone') : value,
              }))}
              onChange={(chosen) => onTable({ separator: chosen })}
            />
            <label class="check">
              <input
                type="checkbox"
                checked={table.hasHeader}
                onChange={({ currentTarget }) => onTable({ hasHeader: currentTarget.checked })}
              />
              {t('importHeader')}
            </label>
          </>
        )}
      </div>
    </section>
  );
}
