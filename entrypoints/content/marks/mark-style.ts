/**
 * The look of the marks in the documents and shadow roots that have some. Where the usual one is there already
 * (`background/usual-look.ts`) no sheet is added: the first rule for highlights that comes after a page was laid out
 * makes the browser style all of it anew.
 */
import { type MarkLook, usualLook } from '../../../utils/mark-look.ts';
import { markRules, names } from '../../../utils/mark-rules.ts';

const { FIREFOX } = import.meta.env;

/**
 * In Chromium highlight styles are inherited, into shadow trees, too. A rule for all elements would be
 * computed for each, at every change of style; one for the root costs half of that. Firefox inherits
 * nothing, and computes a style where a highlight is; there the sheets of extensions come after those of the
 * page, ours as well, so it has to outweigh the usual look.
 */
const where = FIREFOX ? ':is(*, #tifa)' : ':root';

export class MarkStyle {
  #sheet = new CSSStyleSheet();
  #isUsual = false;
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
    const rules = markRules(look, where);
    this.#sheet.replaceSync(rules);
    this.#isUsual = rules === markRules(usualLook, where);
  }

  /** Whether it counts there: pages set sheets of their own in place of all others. */
  isIn(root: DocumentOrShadowRoot): boolean {
    if (root.adoptedStyleSheets.includes(this.#sheet)) return true;
    return root === document ? this.#isUsual && isUsualHere() : !FIREFOX;
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

/** In every page but those that were laid out before Tifa, or while it was off somewhere; and it may be the page's own. */
function isUsualHere(): boolean {
  const style = getComputedStyle(document.documentElement, `::highlight(${names.bundled})`);
  return style.textDecorationLine === 'underline';
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
