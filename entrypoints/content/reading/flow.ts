/** How an element takes part in the text around it: the layout decides, not the name. */

/** - `through`: text runs on across its edges. - `ends`: text ends there. - `hidden`: it is not laid out. */
export type Flow = 'through' | 'ends' | 'hidden';

const flows = new Map<string, Flow>([
  ['inline', 'through'],
  ['contents', 'through'],
  ['ruby', 'through'],
  ['ruby-base', 'through'],
  ['ruby-base-container', 'through'],
  ['ruby-text', 'through'],
  ['ruby-text-container', 'through'],
  ['none', 'hidden'],
]);

/** The runs of a line in a PDF drawn by pdf.js: each has a place of its own, and the text runs on. */
const pdfRun = '.textLayer span';

const { matches } = Element.prototype;
const { getPropertyValue } = CSSStyleDeclaration.prototype;

export function flowOf(element: Element): Flow {
  const style = getComputedStyle(element);
  const display = getPropertyValue.call(style, 'display');
  if (display === 'inline-block') return isSetOff(style) ? 'ends' : 'through';
  return flows.get(display) ?? (matches.call(element, pdfRun) ? 'through' : 'ends');
}

/**
 * Titles are cut into inline blocks, one a letter, to be animated; menus and tabs are rows of inline
 * blocks, too, often without white space between. What tells them apart is the room at their sides.
 */
function isSetOff(style: CSSStyleDeclaration): boolean {
  return [
    style.paddingLeft,
    style.paddingRight,
    style.marginLeft,
    style.marginRight,
    style.borderLeftWidth,
    style.borderRightWidth,
  ].some((width) => Number.parseFloat(width) > 0);
}
