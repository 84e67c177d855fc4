/** The field for one more site: it says under itself what is wrong with what was written. */
import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { isWholeSite } from '../../utils/personal-sites.ts';
import { maxPatterns } from '../../utils/setting-limits.ts';
import { isBad, parseSite } from '../../utils/sites.ts';
import { counted } from '../controls/counted.ts';
import { siteProblemSentence } from './site-problem-sentence.ts';

interface Props {
  /** Those that are listed. */
  patterns: readonly string[];
  isOfWholeSites: boolean;
  field: RefObject<HTMLInputElement | null>;
  onAdd(pattern: string): void;
}

export function SiteField({ patterns, isOfWholeSites, field, onAdd }: Props) {
  const [written, setWritten] = useState('');
  /** What was refused; the reason is said anew at each drawing, as the list and the language may change. */
  const [refused, setRefused] = useState<string>();
  const [id, hint, remark] = [useId(), useId(), useId()];

  const problem =
    refused === undefined ? undefined : readPattern(refused, patterns, isOfWholeSites).problem;

  const add = (event: Event) => {
    event.preventDefault();
    const { pattern } = readPattern(written, patterns, isOfWholeSites);
    setRefused(pattern === undefined ? written : undefined);
    if (pattern === undefined) {
      field.current?.focus();
      return;
    }
    onAdd(pattern);
    setWritten('');
  };

  return (
    <form class="field" noValidate onSubmit={add}>
      <label for={id}>
        {isOfWholeSites ? t('settingsPersonalSitesNew') : t('settingsSiteNew')}
      </label>
      <div class="beside">
        <input
          id={id}
          ref={field}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          dir="ltr"
          placeholder="example.org"
          value={written}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? hint : `${remark} ${hint}`}
          onInput={(event) => {
            setWritten(event.currentTarget.value);
            setRefused(undefined);
          }}
        />
        <button type="submit">{t('settingsSiteAdd')}</button>
      </div>
      <div role="alert" id={remark}>
        {problem && <p class="note problem">{problem}</p>}
      </div>
      <small class="quiet" id={hint}>
        {isOfWholeSites ? t('settingsPersonalSitesFieldHint') : t('settingsSiteHint')}
      </small>
    </form>
  );
}

function readPattern(
  written: string,
  patterns: readonly string[],
  isOfWholeSites: boolean,
): { pattern?: string; problem?: string } {
  const site = parseSite(written);
  if (isBad(site)) return { problem: siteProblemSentence(site) };
  if (isOfWholeSites && !isWholeSite(site))
    return { problem: siteProblemSentence({ problem: 'path', detail: site.path }) };
  const { text } = site;
  if (patterns.includes(text)) return { problem: t('settingsSiteThere', [text]) };
  if (patterns.length < maxPatterns) return { pattern: text };
  return { problem: t('settingsSiteFull', [counted(maxPatterns)]) };
}
