/**
 * How marks look. Most dark pages do not declare `color-scheme`, so `light-dark()` would be wrong on
 * them: the colours are of middle lightness, with contrast to black and white alike. With forced colours
 * Chromium paints all highlights like selections, whatever is said here.
 */
export const names = {
  bundled: 'tifa-bundled',
  personal: 'tifa-personal',
  active: 'tifa-active',
} as const;

/**
 * In Chromium highlight styles are inherited, into shadow trees, too. A rule for all elements would be
 * computed for each, at every change of style; one for the root costs half of that. Firefox inherits
 * nothing, and computes a style where a highlight is.
 */
const inherits = !import.meta.env.FIREFOX;
const where = inherits ? ':root' : '';

const rules = `
@media screen {
  ${where}::highlight(${names.bundled}) {
    text-decoration: underline dotted 2px #d9453c;
    text-underline-offset: 3px;
  }
  ${where}::highlight(${names.personal}) {
    text-decoration: underline dotted 2px #0f8a92;
    text-underline-offset: 3px;
  }
  ${where}::highlight(${names.active}) {
    background-color: rgb(217 69 60 / 20%);
  }
}
@media screen and (forced-colors: active) {
  ${where}::highlight(${names.bundled}), ${where}::highlight(${names.personal}) {
    text-decoration: underline dotted 2px LinkText;
  }
  ${where}::highlight(${names.active}) {
    background-color: Highlight;
    color: HighlightText;
  }
}`;

export class MarkStyle {
  #sheet = new CSSStyleSheet();
  /** Weak: a shadow root lives as long as its page wants it. */
  #adopters = new Set<WeakRef<DocumentOrShadowRoot>>();

  constructor(signal: AbortSignal) {
    this.#sheet.replaceSync(rules);
    signal.addEventListener('abort', () => {
      for (const adopter of this.#adopters) this.#leave(adopter.deref());
    });
  }

  /** For a document, or a shadow root with marks in it. Puts back what a page took away. */
  join(root: DocumentOrShadowRoot): void {
    if (inherits && root !== document) return;
    if (root.adoptedStyleSheets.includes(this.#sheet)) return;
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
