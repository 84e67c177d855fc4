/** Text nodes without a page: what marks and blocks ask of one is its text and whether it is in the document. */
import { vi } from 'vitest';

export class FakeText {
  data: string;
  isConnected = true;
  readonly nodeType: number = 3;
  readonly localName: string = '';
  parentNode: FakeText | null = null;
  readonly firstChild = null;
  readonly nextSibling = null;
  readonly previousSibling = null;
  readonly shadowRoot = null;
  readonly textContent = null;
  readonly firstElementChild = null;
  readonly nextElementSibling = null;

  constructor(data: string) {
    this.data = data;
  }
}

/** A box that holds these nodes and no element. */
export class FakeBox extends FakeText {
  override readonly nodeType: number = 1;
  override readonly localName: string = 'p';

  constructor(...nodes: FakeText[]) {
    super('');
    for (const node of nodes) node.parentNode = this;
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
