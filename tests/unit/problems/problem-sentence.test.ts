/** Every problem has a sentence in every language of the interface, with what its `detail` holds in it. */
import { describe, expect, test, vi } from 'vitest';
import { problemSentence } from '../../../components/problems/problem-sentence.ts';
import { type ProblemCode, problems } from '../../../glossary/formats/problems.ts';
import en from '../../../locales/en.json' with { type: 'json' };
import zhCn from '../../../locales/zh_CN.json' with { type: 'json' };
import zhTw from '../../../locales/zh_TW.json' with { type: 'json' };

const locales = { en, zh_CN: zhCn, zh_TW: zhTw };
let locale: Readonly<Record<string, string>> = en;

vi.mock('../../../utils/i18n.ts', () => ({
  t: (key: string, substitutions: string[] = []) =>
    (locale[key] ?? '').replace(/\$(\d)/g, (_, nth) => substitutions[Number(nth) - 1] ?? ''),
}));

const codes = Object.keys(problems) as ProblemCode[];

describe.each(Object.entries(locales))('%s', (_, texts) => {
  test.each(codes)('%s', (code) => {
    locale = texts;
    const sentence = problemSentence({ code, detail: 'DETAIL', line: 1234 });
    const line = '1,234';
    const [before, after = ''] = sentence.split(line);
    expect(before).toMatch(/Line|第/);
    expect(after.replace(/[\s：:行]/g, '').length).toBeGreaterThan(8);
    expect(after.includes('DETAIL')).toBe(problems[code].includes('Detail:'));
    expect(sentence).not.toMatch(/\$\d/);
  });

  test('counts are written with separators', () => {
    locale = texts;
    expect(problemSentence({ code: 'tooManyEntries', detail: '250001' })).toContain('250,001');
  });
});
