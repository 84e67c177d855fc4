/**
 * One datum of an entry, whichever way the file puts it: `<descrip type="definition">` (DCA),
 * `<basic:definition>` (DCT), alone or in a group with its source.
 */
import { type Category, categoryOf } from './categories.ts';
import { childrenOf, textOf, type XmlNode } from './xml-node.ts';

export interface Datum {
  /** As the file names it. */
  name: string;
  /** Absent: the model has no field for it. */
  category?: Category;
  text: string;
  /** Of a reference: where it leads. */
  target?: string;
  /** A language tag, if the datum names one of its own. */
  lang?: string;
  /** What stands beside it in its group: sources, links, notes, dates. */
  beside: Datum[];
}

/** `tidy` is applied to every text. */
export function datumOf(node: XmlNode, tidy: (text: string) => string): Datum {
  if (node.name.endsWith('Grp')) {
    const [head, ...beside] = childrenOf(node).map((child) => datumOf(child, tidy));
    if (head) return { ...head, beside: [...head.beside, ...beside] };
  }
  const name = node.attributes.type ?? node.name;
  const category = categoryOf(name);
  const { target, 'xml:lang': lang } = node.attributes;
  return {
    name,
    ...(category && { category }),
    text: tidy(textOf(node)),
    ...(target !== undefined && { target }),
    ...(lang !== undefined && { lang }),
    beside: [],
  };
}
