/** Articles in `<pre>` are read, and all that is usually in `<pre>` is not. */
import { describe, expect, test } from 'vitest';
import { isProse } from '../../../entrypoints/content/reading/prose.ts';

const samples: [name: string, text: string, isProse: boolean][] = [
  [
    'a Chinese article',
    '　　新华社北京电　今年北京将加强“三城一区”协同联动，推动怀柔科学城的设施开放共享，加快建设国际科技创新中心。\n　　记者了解到，已有二十多家单位参加。',
    true,
  ],
  [
    'an English article, broken into lines',
    'BEIJING, March 5 -- The city will plan the next round of pilot reforms and\npromote the commercialization of research findings, an official said on Wednesday.\n"We are ready," he added, "and we will begin in May (or a little later)."',
    true,
  ],
  [
    'a letter to a mailing list',
    'Dear all,\n\nthe meeting of next week is moved to Thursday, 3 pm. Please tell me if you cannot come;\nthere will be tea. I attach the minutes of the last one.\n\nBest regards',
    true,
  ],
  [
    'a poem',
    '床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n\n白日依山尽，黄河入海流。\n欲穷千里目，更上一层楼。',
    true,
  ],
  [
    'JavaScript',
    "const places = ['三城一区'];\nfor (const place of places) {\n  console.log(place, map[place] ?? 0);\n}",
    false,
  ],
  [
    'Python',
    'def marks(page):\n    return [m for m in page.marks if m.kind == "term" and m.start > 0]\n\nprint(marks(page))',
    false,
  ],
  [
    'HTML',
    '<article class="news">\n  <h1>北京加快建设国际科技创新中心</h1>\n  <p>今年北京将加强协同联动。</p>\n</article>',
    false,
  ],
  [
    'a shell session',
    '$ npm ci\n$ npm start -- --help\nadded 412 packages in 9s\n$ ls -la /usr/share/doc | head',
    false,
  ],
  [
    'a diff',
    '--- a/fold.ts\n+++ b/fold.ts\n@@ -1,4 +1,4 @@\n-const a = 1;\n+const a = 2;\n const b = a + 1;',
    false,
  ],
  [
    'JSON',
    '{"name": "tifa", "version": "0.1.0", "private": true, "license": "MIT", "type": "module"}',
    false,
  ],
  ['CSV', '2025-01-01,12.5,13.1,0.4\n2025-01-02,12.7,13.0,0.2\n2025-01-03,12.9,12.8,0.1', false],
  [
    'a table in columns',
    'Name            Place           Founded\nHuairou         Beijing         2017\nZhongguancun    Beijing         1988\nShahe           Changping       2004',
    false,
  ],
  [
    'a log',
    '12:00:01.123 INFO  [main] started in 312 ms (pid=4711)\n12:00:02.004 WARN  [http] slow: 1204 ms',
    false,
  ],
  [
    'a drawing',
    '+--------+      +--------+\n| 背景页 | ---> | 内容页 |\n+--------+      +--------+',
    false,
  ],
  ['a line of an editor', 'const first = nodes', false],
  ['nothing', ' \n ', false],
];

describe('preformatted text', () => {
  test.each(samples)('%s', (_name, text, expected) => {
    expect(isProse(text)).toBe(expected);
  });
});
