/** The marks a concept would get: in a text the reader gives, in their sentences, or in the report. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Concept, ReportUnit } from '../../glossary/concept.ts';
import { hasHan } from '../../glossary/display/script.ts';
import { t } from '../../utils/i18n.ts';
import { counted } from '../controls/counted.ts';
import { MarkedText } from './MarkedText.tsx';
import { TextField } from './TextField.tsx';
import { useSettled } from './use-settled.ts';

/** Where the forms of the concept stand in a text: start and end of each, in UTF-16 units. */
export type FindMarks = (concept: Concept, text: string) => Promise<number[]>;

interface Props {
  /** As it would be saved; nothing if it has no term. */
  concept: Concept | undefined;
  /** The units of the report the concept stands in. */
  units: readonly ReportUnit[];
  /** The reader's sentences. */
  sentences: readonly string[];
  findMarks: FindMarks;
}

/** Passages shown until the reader asks for all: enough to see whether it works. */
const FIRST = 4;

/** Not at each key (ms): every text is a question to the background. */
const PAUSE = 350;

interface Shown {
  passages: { text: string; spans: number[] }[];
  error?: string;
}

export function Preview({ concept, units, sentences, findMarks }: Props) {
  const [own, setOwn] = useState('');
  const [isAll, setAll] = useState(false);
  const tried = useSettled(own, PAUSE);
  const from = tried.trim() ? 'own' : sentences.some((text) => text.trim()) ? 'contexts' : 'report';
  const texts = useMemo(() => {
    if (from === 'own') return [tried];
    if (from === 'contexts') return sentences.filter((text) => text.trim());
    return units.flatMap((unit) => [unit['zh-Hans'], unit.en]);
  }, [from, tried, sentences, units]);
  const wanted = isAll || from === 'own' ? texts : texts.slice(0, FIRST);
  const { passages, error } = useMarks(concept, wanted, findMarks);
  const places = passages.reduce((sum, { spans }) => sum + spans.length / 2, 0);

  return (
    <section class="preview" aria-labelledby="form-preview">
      <h2 id="form-preview">{t('formPreview')}</h2>
      <TextField
        name="preview"
        label={t('formPreviewOwn')}
        hint={t('formPreviewOwnHint')}
        value={own}
        lines={2}
        onInput={setOwn}
      />
      <p role="status" class="quiet">
        {error !== undefined && t('formPreviewFailed', [error])}
        {error === undefined && (passages.length > 0 ? sayPlaces(places) : t('formPreviewEmpty'))}
      </p>
      {passages.length > 0 && (
        <>
          {from === 'report' && <p class="quiet">{t('formPreviewReport')}</p>}
          {from === 'contexts' && <p class="quiet">{t('formPreviewContexts')}</p>}
          {passages.map(({ text, spans }, at) => (
            <p class="passage" lang={hasHan(text) ? 'zh-Hans' : 'en'} key={at}>
              <MarkedText text={text} spans={spans} />
            </p>
          ))}
          {wanted.length < texts.length && (
            <button type="button" class="plain" onClick={() => setAll(true)}>
              {t('formPreviewAll', [counted(texts.length)])}
            </button>
          )}
        </>
      )}
    </section>
  );
}

function sayPlaces(places: number): string {
  if (places === 0) return t('formPreviewNone');
  if (places === 1) return t('formPreviewOne');
  return t('formPreviewCount', [counted(places)]);
}

/** Asks anew when concept or texts change; answers to older questions are dropped. */
function useMarks(
  concept: Concept | undefined,
  texts: readonly string[],
  findMarks: FindMarks,
): Shown {
  const [shown, setShown] = useState<Shown>({ passages: [] });
  const wanted = texts.join('\u0000');
  // `wanted` stands for the texts: a new list of the same ones asks nothing anew.
  useEffect(() => {
    let isOld = false;
    const show = async () => {
      const passages: Shown['passages'] = [];
      try {
        for (const text of concept ? texts : []) {
          passages.push({ text, spans: concept ? await findMarks(concept, text) : [] });
          if (isOld) return;
        }
        if (!isOld) setShown({ passages });
      } catch (error) {
        if (!isOld) setShown({ passages: [], error: messageOf(error) });
      }
    };
    show();
    return () => {
      isOld = true;
    };
  }, [concept, wanted, findMarks]);
  return shown;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
