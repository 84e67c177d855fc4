/** The Chinese term in both scripts with its pinyin, and the English one. Each Chinese field proposes the others. */
import { useState } from 'preact/hooks';
import type { Script } from '../../glossary/display/script.ts';
import type { ConceptFields } from '../../glossary/editing/concept-fields.ts';
import { readingOf } from '../../glossary/editing/propose-reading.ts';
import { inScript } from '../../glossary/editing/propose-script.ts';
import { t } from '../../utils/i18n.ts';
import { Proposal } from './Proposal.tsx';
import { MarkNevertheless, TermOptionsFields } from './TermOptionsFields.tsx';
import { TextField } from './TextField.tsx';
import { useProposal } from './use-proposal.ts';

interface Props {
  fields: ConceptFields;
  /** A script in which a term was there before the reader typed: the rest is proposed for it. */
  given: Script | undefined;
  onChange(part: Partial<ConceptFields>): void;
}

const toSimplified = (text: string) => inScript(text, 'zh-Hans');
const toTraditional = (text: string) => inScript(text, 'zh-Hant');

/** What each proposal is made from: what was typed last, until its own field is typed in. */
interface Sources {
  simplified?: string;
  traditional?: string;
  reading?: string;
}

export function MainTerms({ fields, given, onChange }: Props) {
  const { simplified, traditional, reading, english, chineseOptions, englishOptions } = fields;
  const [sources, setSources] = useState<Sources>(() => {
    if (given === 'zh-Hans') return { traditional: simplified, reading: simplified };
    return given === 'zh-Hant' ? { simplified: traditional, reading: traditional } : {};
  });
  const proposed = {
    simplified: useProposal(sources.simplified, toSimplified),
    traditional: useProposal(sources.traditional, toTraditional),
    reading: useProposal(sources.reading, readingOf),
  };
  const chineseText = simplified || traditional;
  const changeChinese = (options: ConceptFields['chineseOptions']) =>
    onChange({ chineseOptions: options });
  const changeEnglish = (options: ConceptFields['englishOptions']) =>
    onChange({ englishOptions: options });

  const markNevertheless = (
    <MarkNevertheless
      id="chinese"
      options={chineseOptions}
      text={chineseText}
      onChange={changeChinese}
    />
  );

  return (
    <section class="terms" aria-label={t('formTerms')}>
      <fieldset>
        <legend class="unseen">{t('formChinese')}</legend>
        <TextField
          name="simplified"
          label={t('formSimplified')}
          value={simplified}
          lang="zh-Hans"
          onInput={(text) => {
            onChange({ simplified: text });
            setSources({ traditional: text, reading: text || traditional });
          }}
        >
          <Proposal
            name="simplified"
            label={t('formSimplified')}
            text={proposed.simplified}
            value={simplified}
            lang="zh-Hans"
            onAccept={(text) => onChange({ simplified: text })}
          />
        </TextField>
        {simplified && markNevertheless}
        <TextField
          name="traditional"
          label={t('formTraditional')}
          value={traditional}
          lang="zh-Hant"
          onInput={(text) => {
            onChange({ traditional: text });
            setSources({ simplified: text, reading: text || simplified });
          }}
        >
          <Proposal
            name="traditional"
            label={t('formTraditional')}
            text={proposed.traditional}
            value={traditional}
            lang="zh-Hant"
            onAccept={(text) => onChange({ traditional: text })}
          />
        </TextField>
        {!simplified && markNevertheless}
        <TextField
          name="reading"
          label={t('formPinyin')}
          hint={t('formPinyinHint')}
          value={reading}
          lang="zh-Latn-pinyin"
          onInput={(text) => {
            onChange({ reading: text });
            setSources(({ reading: _, ...others }) => others);
          }}
        >
          <Proposal
            name="reading"
            label={t('formPinyin')}
            text={proposed.reading}
            value={reading}
            lang="zh-Latn-pinyin"
            onAccept={(text) => onChange({ reading: text })}
          />
        </TextField>
        <TermOptionsFields
          id="chinese"
          options={chineseOptions}
          text={chineseText}
          onChange={changeChinese}
        />
      </fieldset>
      <fieldset>
        <legend class="unseen">{t('formEnglish')}</legend>
        <TextField
          name="english"
          label={t('formEnglish')}
          value={english}
          lang="en"
          onInput={(text) => onChange({ english: text })}
        />
        <MarkNevertheless
          id="english"
          options={englishOptions}
          text={english}
          onChange={changeEnglish}
        />
        <TermOptionsFields
          id="english"
          options={englishOptions}
          text={english}
          onChange={changeEnglish}
        />
      </fieldset>
    </section>
  );
}
