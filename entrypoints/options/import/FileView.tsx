/** One file on its way into the glossary: what it was found to be, what it would change, how to import it. */
import { useState } from 'preact/hooks';
import { Working } from '../../../components/controls/Working.tsx';
import { ColumnMapping } from '../../../components/import/ColumnMapping.tsx';
import { DryRunView, dryRunSentence } from '../../../components/import/DryRunView.tsx';
import type { DryRun } from '../../../components/import/dry-run.ts';
import { EncodingChoice } from '../../../components/import/EncodingChoice.tsx';
import { Found } from '../../../components/import/Found.tsx';
import { type Choices, ImportOptions } from '../../../components/import/ImportOptions.tsx';
import { LanguageChoice } from '../../../components/import/LanguageChoice.tsx';
import { problemSentence } from '../../../components/problems/problem-sentence.ts';
import type { Direction } from '../../../glossary/formats/format.ts';
import type { TableOptions } from '../../../glossary/formats/table/fields.ts';
import { t } from '../../../utils/i18n.ts';
import type { Said, Source, Step } from './protocol.ts';
import { type Checked, useReading } from './use-reading.ts';

interface Props {
  source: Source;
  isRunning: boolean;
  onStart(checked: Checked, choices: Choices): void;
  onPutAway(): void;
}

export function FileView({ source, isRunning, onStart, onPutAway }: Props) {
  const [said, setSaid] = useState<Said>(NOTHING_SAID);
  const [choices, setChoices] = useState<Partial<Choices>>({});
  const reading = useReading(source, said, isRunning);
  const { inspection, undecoded, refusal, error, checked, step } = reading ?? {};

  /** What was said of the columns counts for one way of cutting the text into columns only. */
  const sayTable = (change: TableOptions) => {
    const { columns: _, ...rest } = said.table ?? {};
    setSaid({
      ...said,
      table: 'separator' in change ? { ...said.table, ...change } : { ...rest, ...change },
    });
  };
  const sayLanguages = (languages: Partial<Direction>) => {
    const { source: from = '', target = '' } = languages;
    setSaid({ ...said, languages: { source: from, target } });
  };
  const problem = refusal ?? undecoded?.refusal;
  const isWaiting = !problem && !error && !checked;

  return (
    <>
      <div role="alert">
        {problem && <p class="note problem">{problemSentence(problem)}</p>}
        {error !== undefined && <p class="note problem">{t('importBroken', [error])}</p>}
      </div>
      {undecoded && undecoded.choices.length > 0 && (
        <EncodingChoice
          choices={undecoded.choices}
          onChoose={(encoding) => setSaid({ ...said, encoding })}
        />
      )}
      {inspection && (
        <>
          <Found
            {...inspection}
            table={inspection.table}
            separator={said.table?.separator ?? '|'}
            onFormat={(format) =>
              setSaid({ ...(said.encoding && { encoding: said.encoding }), format })
            }
            onEncoding={(encoding) => setSaid({ ...said, encoding })}
            onTable={sayTable}
          />
          {inspection.table && (
            <ColumnMapping
              table={inspection.table}
              asking={refusal?.code === 'duplicateHeaders' || refusal?.code === 'columnsUnknown'}
              acceptable={refusal?.code === 'duplicateHeaders'}
              onColumns={(columns) => setSaid({ ...said, table: { ...said.table, columns } })}
            />
          )}
          {inspection.languages && (
            <LanguageChoice said={inspection.languages} onLanguages={sayLanguages} />
          )}
        </>
      )}
      {isWaiting && <Working label={stepSentence(step)} part={partOf(step)} onCancel={onPutAway} />}
      <p class="unseen" role="status">
        {checked && dryRunSentence(checked.dryRun)}
      </p>
      {checked && (
        <>
          <DryRunView key={JSON.stringify(said)} dryRun={checked.dryRun} list={checked.list} />
          <ImportOptions
            dryRun={checked.dryRun}
            choices={{ ...proposal(source, checked.dryRun), ...choices }}
            onChange={setChoices}
            onStart={() => onStart(checked, { ...proposal(source, checked.dryRun), ...choices })}
          />
        </>
      )}
    </>
  );
}

const NOTHING_SAID: Said = {};

/** The careful choices: nothing the reader has is lost, and no page is covered with marks. */
function proposal({ name }: Source, { counts, lookUpOnly }: DryRun): Choices {
  return {
    policy: counts.new === 0 ? 'merge' : 'skip',
    name: name.replace(/\.[^.]*$/, '') || t('importPasted'),
    marked: lookUpOnly === undefined,
  };
}

function stepSentence(step: Step | undefined): string {
  return step?.stage === 'compare' ? t('importComparing') : t('importReading');
}

function partOf(step: Step | undefined): number | undefined {
  return step && step.total > 0 ? step.done / step.total : undefined;
}
