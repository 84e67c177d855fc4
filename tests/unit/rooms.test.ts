/** Who may import whom (ARCHITECTURE.md, “Rooms”): read off the imports themselves. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const rooms = ['entrypoints', 'components', 'glossary', 'utils'] as const;
type Room = (typeof rooms)[number];

const allowed: Record<Room, Room[]> = {
  entrypoints: ['entrypoints', 'components', 'glossary', 'utils'],
  components: ['components', 'glossary', 'utils'],
  glossary: ['glossary'],
  utils: ['utils', 'glossary'],
};

const files = rooms.flatMap((room) => globSync(`${room}/**/*.{ts,tsx}`, { cwd: root }));
const imports = files.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/\bfrom '([^']+)'|\bimport '([^']+)'/g)].map(
    (found) => ({ file, specifier: found[1] ?? found[2] ?? '' }),
  ),
);

function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** The side panel is the popup that stays: it is built of its parts. */
function contextOf(file: string): string | undefined {
  const context = file.split('/')[1];
  return context === 'sidepanel' ? 'popup' : context;
}

describe('rooms', () => {
  test('there is something to hold the rules against', () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  test.each(rooms)('%s imports only from the rooms it may know', (room) => {
    const broken = imports
      .filter(({ file, specifier }) => roomOf(file) === room && specifier.startsWith('.'))
      .map(({ file, specifier }) => ({
        file,
        to: relative(root, join(root, dirname(file), specifier)),
      }))
      .filter(({ to }) => rooms.includes(roomOf(to) as Room))
      .filter(({ to }) => !allowed[room].includes(roomOf(to) as Room));
    expect(broken).toEqual([]);
  });

  test.each(['glossary', 'components'])('%s knows no browser API', (room) => {
    const broken = imports.filter(
      ({ file, specifier }) =>
        roomOf(file) === room && /^(wxt\b|webextension-polyfill|#i18n)/.test(specifier),
    );
    expect(broken).toEqual([]);
  });

  test('matching needs no package, so that it runs anywhere', () => {
    const broken = imports.filter(
      ({ file, specifier }) =>
        file.startsWith('glossary/matching/') &&
        !file.includes('/tables/') &&
        !/^(\.|virtual:)/.test(specifier),
    );
    expect(broken).toEqual([]);
  });

  test('background, content, card, popup and panel meet only in utils; links to the options page are made in one place', () => {
    const contexts = imports.filter(
      ({ file, specifier }) => file.startsWith('entrypoints/') && specifier.startsWith('../'),
    );
    const broken = contexts.filter(({ file, specifier }) => {
      const to = relative(root, join(root, dirname(file), specifier));
      return (
        to.startsWith('entrypoints/') &&
        to !== 'entrypoints/options/route.ts' &&
        contextOf(to) !== contextOf(file)
      );
    });
    expect(broken).toEqual([]);
  });
});
