/** One entry of an XML file as a small tree. Files of millions of entries are never held whole. */

export interface XmlNode {
  /** Without its prefix: TBX in DCT style puts data categories in namespaces, and nothing else. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Text and elements in the order of the file. */
  content: (string | XmlNode)[];
  /** 1-based line of the `<`. */
  line: number;
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function childrenOf(node: XmlNode): XmlNode[] {
  return node.content.filter((one) => typeof one !== 'string');
}

/** All the text in it, that of inline markup such as `<hi>` included. */
export function textOf(node: XmlNode): string {
  return node.content.map((one) => (typeof one === 'string' ? one : textOf(one))).join('');
}
