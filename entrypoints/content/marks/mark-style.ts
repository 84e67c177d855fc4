/**
 * The style sheet of the marks. With forced colours Chromium paints all highlights like selections,
 * whatever is said here.
 */
import { type MarkLook, markColors, markStyleRules, tinted } from '../../../utils/mark-look.ts';

export const names = {
  bundled: 'tifa-bundled',
  personal: 'tifa-personal',
  active: 'tifa-active',
  flash: 'tifa-flash',
} as const;

/**
 * In Chromium highlight styles are inherited, into shadow trees, too. A rule for all elements would be
 * computed for each, at every change of style; one for the root costs half of that, and next to nothing
 * where `public/usual-look.css` has said the same before the page was first laid out. Firefox inherits
 * nothing, and computes a style where a highlight is.
 */
const inherits = !import.meta.env.FIREFOX;
const where = inherits ? ':root' : '';

/** `of` selects the elements whose highlights are meant. */
export function rulesFor(look: MarkLook, of: string): string {
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

export class MarkStyle {
  #sheet = new CSSStyleSheet();
  /** Weak: a shadow root lives as long as its page wants it. */
  #adopters = new Set<WeakRef<DocumentOrShadowRoot>>();

  constructor(look: MarkLook, signal: AbortSignal) {
    this.look(look);
    signal.addEventListener('abort', () => {
      for (const adopter of this.#adopters) this.#leave(adopter.deref());
    });
  }

  /** Marks look so from now on, everywhere. */
  look(look: MarkLook): void {
    this.#sheet.replaceSync(rulesFor(look, where));
  }

  /** Whether it counts there: pages set sheets of their own in place of all others. */
  isIn(root: DocumentOrShadowRoot): boolean {
    return (inherits && root !== document) || root.adoptedStyleSheets.includes(this.#sheet);
  }

  /** For a document, or a shadow root with marks in it. Puts back what a page took away. */
  join(root: DocumentOrShadowRoot): void {
    if (this.isIn(root)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    this.#adopters.add(new WeakRef(root));
  }

  #leave(root: DocumentOrShadowRoot | undefined): void {
    if (!root) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }
}

/** Takes away what a script left that died before it could: Firefox gives an updated extension new ones. */
export function removeLeftovers(): void {
  for (const name of Object.values(names)) CSS.highlights.delete(name);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
    (sheet) => !cssText(sheet).includes(`::highlight(${names.bundled})`),
  );
}

function cssText(sheet: CSSStyleSheet): string {
  return sheet.cssRules[0]?.cssText ?? '';
}
