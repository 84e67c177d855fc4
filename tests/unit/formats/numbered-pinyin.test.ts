import { describe, expect, test } from 'vitest';
import { toneMarked } from '../../../glossary/formats/numbered-pinyin.ts';

describe('pinyin with numbers', () => {
  test.each([
    ['one mark a syllable', 'gong4 tong2 fu4 yu4', 'gòng tóng fù yù'],
    ['a before any other vowel', 'xiao3 hai2', 'xiǎo hái'],
    ['e before any other vowel', 'xue2 wei4', 'xué wèi'],
    ['the o of ou', 'dou4 zhou1', 'dòu zhōu'],
    ['the last of iu and ui', 'liu2 dui4', 'liú duì'],
    ['ü typed as u:', 'lu:4 nu:3', 'lǜ nǚ'],
    ['ü typed as v', 'lv4 se4', 'lǜ sè'],
    ['üe', 'lu:e4 duo2', 'lüè duó'],
    ['a capital ü', 'Lu:3 shun4', 'Lǚ shùn'],
    ['u:, capital', 'U:1', 'Ǖ'],
    ['the neutral tone', 'ma1 ma5', 'mā ma'],
    ['a capital for a name', 'Bei3 jing1', 'Běi jīng'],
    ['儿 as an ending', 'wan2 r5', 'wánr'],
    ['儿 as a syllable', 'er2 zi5', 'ér zi'],
    ['words written as one', 'er4ci4 fang1cheng2', 'èrcì fāngchéng'],
    ['an apostrophe before a, o, e inside a word', 'Xi1an1 Tian1e2', "Xī'ān Tiān'é"],
    ['no apostrophe between words', 'xi1 an1', 'xī ān'],
    ['a syllable without a vowel', 'm2 ng2 hm5', 'ḿ ńg hm'],
    ['letters that are no pinyin', 'A A zhi4', 'A A zhì'],
    ['other signs', 'A1 · Zha1 , de5', 'Ā · Zhā , de'],
    ['marks that are there already', 'gòngtóng fùyù', 'gòngtóng fùyù'],
    ['no tone at all', 'xing', 'xing'],
    ['a tone that does not exist', 'xing7', 'xing7'],
    ['nothing', '', ''],
  ])('%s: %s', (_, numbered, expected) => {
    expect(toneMarked(numbered)).toBe(expected);
  });
});
