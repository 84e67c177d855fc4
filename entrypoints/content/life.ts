/**
 * The life of the content script, in place of the framework's (`wxt.config.ts`): that one tells of each start by
 * an event on the document that names the extension, and ends by another such event. A page could hear the one,
 * and know who is there, and send the other.
 */
import { browser } from 'wxt/browser';

export interface Life {
  readonly signal: AbortSignal;
  /** Whether the extension is still there: the script that finds it gone ends. */
  readonly isValid: boolean;
  abort(): void;
}

declare global {
  /** Of the script that runs in this world of the frame, where the page sees nothing. */
  var tifaLife: Life | undefined;
}

/** By the name under which the framework looks for it. */
export class ContentScriptContext implements Life {
  #life = new AbortController();

  constructor() {
    // A page that loads while the extension is installed gets the script twice. Own: an element of the page
    // with this id would answer as well.
    if (Object.hasOwn(globalThis, 'tifaLife')) globalThis.tifaLife?.abort();
    globalThis.tifaLife = this;
  }

  get signal(): AbortSignal {
    return this.#life.signal;
  }

  get isValid(): boolean {
    if (!browser.runtime?.id) this.abort();
    return !this.signal.aborted;
  }

  abort(): void {
    this.#life.abort();
  }
}
