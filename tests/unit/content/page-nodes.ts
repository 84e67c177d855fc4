/** Text nodes without a page: what marks and blocks ask of one is its text and whether it is in the document. */
import { vi } from 'vitest';

export class FakeText {
  data: string;
  isConnected = true;
  readonly nodeType = 3;
  readonly localName = '';
  readonly parentNode = null;
  readonly firstChild = null;
  readonly nextSibling = null;
  readonly previousSibling = null;
  readonly shadowRoot = null;

  constructor(data: string) {
    this.data = data;
  }
}

/** To be called before a module of the content script is loaded: they take the getters of the prototypes. */
export function stubPrototypes(): void {
  const properties = Object.keys(new FakeText(''));
  class Stub {}
  for (const name of properties) Object.defineProperty(Stub.prototype, name, readerOf(name));
  for (const name of ['Node', 'Element', 'CharacterData']) vi.stubGlobal(name, Stub);
}

function readerOf(name: string): PropertyDescriptor {
  return {
    get(this: Record<string, unknown>) {
      return this[name];
    },
  };
}
