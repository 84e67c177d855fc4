/**
 * How marks look. Most dark pages do not declare `color-scheme`, so `light-dark()` would be wrong on
 * them: the colours are of middle lightness, with contrast to black and white alike, and lean towards
 * the colour of the text. With forced colours Chromium paints all highlights like selections, whatever
 * is said here.
 */
export const names = {
  bundled: 'tifa-bundled',
  personal: 'tifa-personal',
  active: 'tifa-active',
} as const;

const rules = `
@media screen {
  ::highlight(${names.bundled}) {
    text-decoration: underline dotted 2px color-mix(in srgb, #e0453c 80%, currentColor);
    text-underline-offset: 0.2em;
  }
  ::highlight(${names.personal}) {
    text-decoration: underline dotted 2px color-mix(in srgb, #0f8f97 80%, currentColor);
    text-underline-offset: 0.2em;
  }
  ::highlight(${names.active}) {
    background-color: color-mix(in srgb, #e0453c 20%, transparent);
  }
}
@media screen and (forced-colors: active) {
  ::highlight(${names.bundled}), ::highlight(${names.personal}) {
    text-decoration: underline dotted 2px LinkText;
  }
  ::highlight(${names.active}) {
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

  /** A sheet of the document does not reach into shadow roots in Firefox. Puts back what a page took away. */
  join(root: DocumentOrShadowRoot): void {
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
