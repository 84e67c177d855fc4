import { expect, test } from 'vitest';
import { fileName } from '../../../glossary/formats/file-name.ts';

test.each([
  ['plain', 'Policy', 'Policy.tbx'],
  ['spaces', ' My  policy glossary ', 'My-policy-glossary.tbx'],
  ['Chinese', '政策词汇表', '政策词汇表.tbx'],
  ['a path', '../../etc/passwd', 'etc-passwd.tbx'],
  ['what Windows forbids', 'a<b>:c"d|e?f*g\\h', 'a-b-c-d-e-f-g-h.tbx'],
  ['a device of Windows', 'con', 'glossary-con.tbx'],
  ['a dot in front', '.hidden', 'hidden.tbx'],
  ['a dot at the end', 'terms...', 'terms.tbx'],
  ['controls and line breaks', 'a\u0000b\nc\u202ed', 'a-b-c-d.tbx'],
  ['nothing usable', ' ?/ ', 'glossary.tbx'],
  ['too long', 'x'.repeat(300), `${'x'.repeat(60)}.tbx`],
  ['too long, cut within a character', `${'x'.repeat(59)}𠵾`, `${'x'.repeat(59)}.tbx`],
])('%s', (_, title, expected) => {
  expect(fileName(title, 'tbx')).toBe(expected);
});
