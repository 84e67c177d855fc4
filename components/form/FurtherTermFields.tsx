/** One further term: its language, the term, its pinyin if it is Chinese, and how it is used. */
import { useState } from 'preact/hooks';
import { scriptOf } from '../../glossary/display/script.ts';
import { fieldName } from '../../glossary/editing/check-fields.ts';
import type { FurtherTerm } from '../../glossary/editing/concept-fields.ts';
import { readingOf } from '../../glossary/editing/propose-reading.ts';
import { t } from '../../utils/i18n.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { Proposal } from './Proposal.tsx';
import { MarkNevertheless, TermOptionsFields } from './TermOptionsFields.tsx';
import { TextField } from './TextField.tsx';
import { useProposal } from './use-proposal.ts';

const offered = ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK', 'en'];

/** Not a tag: the reader writes one. */
const OTHER = 'other';

interface Props {
  /** Its number among the further terms, from 1. */
  nth: number;
  term: FurtherTerm;
  onChange(term: FurtherTerm): void;
  onRemove(): void;
}

export function FurtherTermFields({ nth, term, onChange, onRemove }: Props) {
  const { id, lang, text, reading } = term;
  const [isOther, setOther] = useState(!offered.includes(lang));
  const [source, setSource] = useState<string>();
  const isChinese = scriptOf(lang) !== undefined;
  const proposed = useProposal(isChinese ? source : undefined, readingOf);
  const change = (part: Partial<FurtherTerm>) => onChange({ ...term, ...part });
  const changeOptions = (options: Omit<FurtherTerm, 'id' | 'lang' | 'text' | 'reading'>) =>
    onChange({ id, lang, text, reading, ...options });
  const { id: _, lang: __, text: ___, reading: ____, ...options } = term;

  return (
    <fieldset>
      <legend>{t('formFurtherNth', [String(nth)])}</legend>
      <div class="row">
        <ChoiceField
          id={`${id}-lang`}
          label={t('formLanguage')}
          value={isOther ? OTHER : lang}
          choices={[
            ['zh-Hans', t('formSimplified')],
            ['zh-Hant', t('formTraditional')],
            ['zh-Hant-TW', t('formLanguageTw')],
            ['zh-Hant-HK', t('formLanguageHk')],
            ['en', t('formEnglish')],
            [OTHER, t('formLanguageOther')],
          ]}
          onChange={(choice) => {
            setOther(choice === OTHER);
            change({ lang: choice === OTHER ? '' : choice });
          }}
        />
        {isOther && (
          <TextField
            name={fieldName.term(id, 'lang')}
            label={t('formLanguageTag')}
            hint={t('formLanguageTagHint')}
            value={lang}
            lang="en"
            onInput={(tag) => change({ lang: tag })}
          />
        )}
        <TextField
          name={fieldName.term(id, 'text')}
          label={t('formFurtherTerm')}
          value={text}
          lang={lang || undefined}
          onInput={(typed) => {
            change({ text: typed });
            setSource(typed);
          }}
        />
      </div>
      <MarkNevertheless id={id} options={options} text={text} onChange={changeOptions} />
      {(isChinese || reading !== '') && (
        <TextField
          name={fieldName.term(id, 'reading')}
          label={t('formPinyin')}
          value={reading}
          lang="zh-Latn-pinyin"
          onInput={(typed) => {
            change({ reading: typed });
            setSource(undefined);
          }}
        >
          <Proposal
            name={fieldName.term(id, 'reading')}
            label={t('formPinyin')}
            text={proposed}
            value={reading}
            lang="zh-Latn-pinyin"
            onAccept={(accepted) => change({ reading: accepted })}
          />
        </TextField>
      )}
      <div class="foot">
        <TermOptionsFields id={id} options={options} text={text} onChange={changeOptions} />
        <button
          type="button"
          aria-label={t('formRemoveNamed', [text || t('formFurtherNth', [String(nth)])])}
          onClick={onRemove}
        >
          {t('formRemove')}
        </button>
      </div>
    </fieldset>
  );
}
