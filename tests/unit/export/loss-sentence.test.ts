/** Every datum a format may lose has a sentence in every language of the interface. */
import { describe, expect, test, vi } from 'vitest';
import { lossSentence } from '../../../components/export/loss-sentence.ts';
import { type Datum, modelData } from '../../../glossary/formats/losses.ts';
import en from '../../../locales/en.json' with { type: 'json' };
import zhCn from '../../../locales/zh_CN.json' with { type: 'json' };
import zhTw from '../../../locales/zh_TW.json' with { type: 'json' };

const locales = { en, zh_CN: zhCn, zh_TW: zhTw };
let locale: Readonly<Record<string, string>> = en;

vi.mock('../../../utils/i18n.ts', () => ({ t: (key: string) => locale[key] }));

const data: Datum[] = [...modelData, 'wholeConcept', 'languages', 'furtherTerms', 'avoidedTerms'];

describe.each(Object.entries(locales))('%s', (_, texts) => {
  test('says each datum in words of its own', () => {
    locale = texts;
    const sentences = data.map(lossSentence);
    expect(sentences.filter((sentence) => !/[.。]$/.test(sentence ?? ''))).toEqual([]);
    expect(new Set(sentences).size).toBe(data.length);
  });
});
