/** The style sheet of the marks. With forced colours Chromium paints all highlights like selections, whatever is said here. */
import { type MarkLook, markColors, markStyleRules, tinted } from './mark-look.ts';

export const names = {
  bundled: 'tifa-bundled',
  personal: 'tifa-personal',
  active: 'tifa-active',
  flash: 'tifa-flash',
} as const;

/** `of` selects the elements whose highlights are meant. */
export function markRules(look: MarkLook, of: string): string {
  const selector = (marks: keyof typeof names) => `${of}::highlight(${names[marks]})`;
  const color = markColors[look.markColors.bundled];
  return `${markStyleRules(look, selector)}
@media screen {
  ${selector('flash')} {
    background-color: ${tinted(color, 0.35)};
    text-decoration: underline solid 3px ${color};
  }
}
@media screen and (forced-colors: active) {
  ${selector('flash')} { background-color: Highlight; color: HighlightText; }
}`;
}
