import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesFor } from '../../../entrypoints/content/marks/mark-style.ts';
import { defaults } from '../../../utils/settings.ts';

const file = new URL('../../../public/usual-look.css', import.meta.url);

test('the style that comes first is the one that settings begin with', () => {
  expect(condensed(readFileSync(file, 'utf8'))).toBe(condensed(rulesFor(defaults, ':root')));
});

function condensed(css: string): string {
  return css.replace(/\/\*.*?\*\//gs, '').replace(/[\s;]+/g, '');
}
