import { describe, expect, test } from 'vitest';
import {
  type MarkColor,
  markColors,
  markDeclarations,
  markStyleRules,
  markStyles,
} from '../../../utils/mark-look.ts';

/** White, the dark paper of Tifa's own pages, and black. */
const papers = { white: '#ffffff', 'nearly black': '#202126', black: '#000000' };
const colors = Object.entries(markColors);

describe('a color of marks is seen', () => {
  test.each(
    colors.flatMap(([name, color]) =>
      Object.entries(papers).map(([paper, code]) => [name, paper, color, code] as const),
    ),
  )('%s on %s', (_name, _paper, color, paper) => {
    expect(contrast(luminance(color), luminance(paper))).toBeGreaterThanOrEqual(3);
  });

  test.each(colors)('%s leaves the text on its tint readable', (_name, color) => {
    for (const [paper, ink] of [
      ['#ffffff', '#000000'],
      ['#000000', '#ffffff'],
    ] as const) {
      const tinted = mixed(color, paper, 0.32);
      expect(contrast(luminanceOf(tinted), luminance(ink))).toBeGreaterThanOrEqual(7);
    }
  });
});

describe('the style of marks', () => {
  const chosen: Record<'bundled' | 'personal', MarkColor> = { bundled: 'blue', personal: 'pink' };

  test.each(markStyles)('%s tells the origins apart and is never without a line', (markStyle) => {
    const look = { markStyle, markColors: chosen };
    const [bundled, personal] = [
      markDeclarations(look, 'bundled'),
      markDeclarations(look, 'personal'),
    ];
    expect(bundled).toContain(markColors.blue);
    expect(personal).toContain(markColors.pink);
    for (const declarations of [bundled, personal]) {
      expect(declarations).toContain('text-decoration: underline');
    }
  });

  test('gives each kind of mark its rule, and another one with forced colors', () => {
    const rules = markStyleRules({ markStyle: 'wavy', markColors: chosen }, (marks) => `.${marks}`);
    const [usual = '', forced = ''] = rules.split('@media screen and (forced-colors: active)');
    for (const kind of ['.bundled', '.personal', '.active']) {
      expect(usual).toContain(`${kind} {`);
      expect(forced).toContain(kind);
    }
    expect(forced).toContain('underline wavy 2px LinkText');
    expect(forced).not.toMatch(/#[\da-f]{6}/);
  });
});

type Rgb = [number, number, number];

function channels(color: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as Rgb;
}

function mixed(color: string, paper: string, share: number): Rgb {
  const below = channels(paper);
  return channels(color).map((value, at) => value * share + (below[at] ?? 0) * (1 - share)) as Rgb;
}

function luminance(color: string): number {
  return luminanceOf(channels(color));
}

/** WCAG 2.2, “relative luminance”. */
function luminanceOf(rgb: Rgb): number {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
