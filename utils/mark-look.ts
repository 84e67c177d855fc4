/**
 * How marks look. Most dark pages do not declare `color-scheme`, so a colour that follows it would be
 * wrong on them: each one is of middle lightness, 3 : 1 or more on white paper and on nearly black.
 */
import type { MatchGroup } from '../glossary/matching/match.ts';

/** Whose terms a mark stands for. */
export type MarkOrigin = MatchGroup['mark'];

export const markStyles = ['dotted', 'solid', 'wavy', 'background'] as const;
type MarkStyle = (typeof markStyles)[number];

export const markColors = {
  red: '#d9453c',
  orange: '#c2600c',
  amber: '#a87400',
  green: '#2f8a3c',
  teal: '#0f8a92',
  blue: '#3b78d8',
  violet: '#8a63d2',
  pink: '#cf4a94',
  grey: '#7b7f87',
} as const;
export type MarkColor = keyof typeof markColors;

export interface MarkLook {
  markStyle: MarkStyle;
  markColors: Record<MarkOrigin, MarkColor>;
}

/** Until the reader chooses another. */
export const usualLook: MarkLook = {
  markStyle: 'dotted',
  markColors: { bundled: 'red', personal: 'teal' },
};

/** Text on these tints keeps the contrast it had, give or take a fifth. */
const tint = 0.2;
const activeTint = 0.32;

/** Declarations for the marks of one origin. A tint alone is too faint to be seen by all: it is underlined thinly. */
export function markDeclarations({ markStyle, markColors: chosen }: MarkLook, origin: MarkOrigin) {
  const color = markColors[chosen[origin]];
  if (markStyle !== 'background') return underline(`${markStyle} 2px ${color}`);
  return `background-color: ${tinted(color, tint)}; ${underline(`solid 1px ${color}`)}`;
}

/**
 * The rules of a style sheet. `selector` names the marks of an origin, or the mark whose card is open,
 * as `::highlight(…)`.
 */
export function markStyleRules(
  look: MarkLook,
  selector: (marks: MarkOrigin | 'active') => string,
): string {
  const line = look.markStyle === 'background' ? 'solid' : look.markStyle;
  return `
@media screen {
  ${selector('bundled')} { ${markDeclarations(look, 'bundled')} }
  ${selector('personal')} { ${markDeclarations(look, 'personal')} }
  ${selector('active')} { background-color: ${tinted(markColors[look.markColors.bundled], activeTint)}; }
}
@media screen and (forced-colors: active) {
  ${selector('bundled')}, ${selector('personal')} { ${underline(`${line} 2px LinkText`)} }
  ${selector('active')} { background-color: Highlight; color: HighlightText; }
}`;
}

function underline(how: string): string {
  return `text-decoration: underline ${how}; text-underline-offset: 3px;`;
}

/** With an alpha of its own. */
export function tinted(color: string, share: number): string {
  return `${color}${Math.round(share * 255).toString(16)}`;
}
