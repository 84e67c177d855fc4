/**
 * What no file of the product may do, read off the files: make markup or code of text, speak with the page or
 * with strangers, send anything anywhere. What the browsers then do is tested in `tests/e2e/threats`.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const rooms = ['entrypoints', 'components', 'glossary', 'utils'];
const files = rooms.flatMap((room) => globSync(`${room}/**/*.{ts,tsx,html}`, { cwd: root }));

/** Comments may speak of what code may not do. */
function codeOf(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

function linesWith(pattern: RegExp, sources: Iterable<[file: string, source: string]>): string[] {
  return [...sources].flatMap(([file, source]) =>
    codeOf(source)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
}

const product = files.map((file): [string, string] => [
  file,
  readFileSync(join(root, file), 'utf8'),
]);

/** What is forbidden, a line of code that does it, and the lines that may. */
const gates: [what: string, pattern: RegExp, example: string, allowed: string[]][] = [
  [
    'markup made of text',
    /\b(inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|document\.write/,
    'card.innerHTML = term;',
    [],
  ],
  ['markup that is parsed', /\bDOMParser\b/, 'new DOMParser().parseFromString(text)', []],
  [
    'code made of text',
    /\beval\s*\(|\bFunction\s*\(|set(Timeout|Interval)\(\s*['"`]|javascript:/,
    'new Function(rule)',
    [],
  ],
  [
    'a script in the world of the page',
    /\bMAIN\b|pageScript\.js|injectScript/,
    "world: 'MAIN'",
    [],
  ],
  [
    'a talk with the page',
    /(window|self|top|parent|globalThis)\??\.postMessage|addEventListener\(\s*'message'|CustomEvent|dispatchEvent|BroadcastChannel/,
    "window.addEventListener('message', hear)",
    // Of pages of ours with their own workers, and with themselves.
    [
      "entrypoints/options/import/worker-port.ts: port.addEventListener('message', ({ data }) => {",
      "entrypoints/options/export/export.worker.ts: addEventListener('message', async ({ data }: MessageEvent<JobMessage>) => {",
      "entrypoints/options/export/mark-exported.ts: told.dispatchEvent(new Event('exported'));",
      "utils/search/search.worker.ts: addEventListener('message', ({ data }: MessageEvent<CallMessage>) => {",
    ],
  ],
  [
    'an ear for other extensions and for pages',
    /on(Message|Connect)External|onUserScript/,
    'browser.runtime.onMessageExternal.addListener(hear)',
    [],
  ],
  [
    'a way out',
    /\bfetch\(|XMLHttpRequest|WebSocket|WebTransport|sendBeacon|EventSource|RTCPeerConnection|importScripts|\bImage\(|import\(\s*['"`]\w+:/,
    'navigator.sendBeacon(server, text)',
    [
      "entrypoints/background/words.ts: const response = await fetch(browser.runtime.getURL('/words.bin'));",
      // Of its own: asks the background for rows.
      'entrypoints/popup/page-rows.ts: fetch(missing.slice(at, at + AT_ONCE)).catch(failed);',
      `utils/load-words.ts: const response = await fetch(\`/_locales/\${language}/messages.json\`);`,
    ],
  ],
  [
    'what the browser knows of the reader',
    /document\.cookie|\b(local|session)Storage\b|geolocation|browser\.(cookies|history|webRequest|identity|downloads)\b/,
    'document.cookie',
    [],
  ],
];

describe('no file of the product has', () => {
  test('been overlooked', () => {
    expect(files.length).toBeGreaterThan(300);
  });

  test.each(gates)('%s', (_, pattern, example, allowed) => {
    expect(linesWith(pattern, [['example.ts', example]])).toHaveLength(1);
    expect(linesWith(pattern, product).toSorted()).toEqual(allowed.toSorted());
  });
});
