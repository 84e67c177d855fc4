/**
 * Reads an XML file entry by entry. Two things that parsers often forgive are fatal here: the first
 * error in the markup, because what follows it is guesswork, and a DOCTYPE that declares entities,
 * because no glossary needs one and entity bombs do. A plain DOCTYPE is dropped: TBX 2 has one.
 */
import { SaxesParser } from 'saxes';
import { DEEPEST_XML, MOST_XML_ELEMENTS } from '../limits.ts';
import type { Problem } from '../problems.ts';
import { localName, type XmlNode } from './xml-node.ts';

/** UTF-16 units per step: a few milliseconds of parsing. */
const stepSize = 1 << 16;

export interface XmlStep {
  /** Entries completed by this step. */
  entries: XmlNode[];
  /** UTF-16 units read so far. */
  done: number;
}

export interface XmlShape {
  isRoot: (name: string) => boolean;
  isEntry: (name: string) => boolean;
  /** Told of text before the first entry, by the name of its element. */
  onHeader?: (name: string, text: string) => void;
}

/** Yields after each step; returns the reason to refuse the file, if there is one. */
export function* xmlEntries(
  text: string,
  shape: XmlShape,
): Generator<XmlStep, Problem | undefined> {
  const reading = parser(shape);
  for (let start = 0; start < text.length && !reading.refusal; start += stepSize) {
    const end = Math.min(text.length, start + stepSize);
    reading.write(text.slice(start, end));
    yield { entries: reading.take(), done: end };
  }
  if (!reading.refusal) reading.close();
  return reading.refusal;
}

function parser(shape: XmlShape) {
  const xml = new SaxesParser();
  /** Open elements of the entry at hand, outermost first. */
  const open: XmlNode[] = [];
  let finished: XmlNode[] = [];
  let refusal: Problem | undefined;
  let depth = 0;
  let elements = 0;
  let line = 1;
  let headerName: string | undefined = '';

  const refuse = (problem: Problem) => {
    refusal ??= problem;
  };

  const begin = (name: string, attributes: XmlNode['attributes'], parent?: XmlNode) => {
    headerName = undefined;
    elements = parent ? elements + 1 : 1;
    if (elements > MOST_XML_ELEMENTS) {
      refuse({ line: open[0]?.line ?? line, code: 'entryTooLarge' });
    }
    const node: XmlNode = { name, attributes, content: [], line };
    parent?.content.push(node);
    open.push(node);
  };

  xml.on('error', (error) => {
    // The message opens with `line:column: `, which the problem says already.
    const detail = error.message.replace(/^\d+:\d+: /, '');
    refuse({ line: xml.line, code: 'notXml', detail });
  });
  xml.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) refuse({ line: xml.line, code: 'declaresEntities' });
  });
  xml.on('opentagstart', () => {
    line = xml.line;
  });
  xml.on('opentag', (tag) => {
    if (refusal) return;
    const name = localName(tag.name);
    depth += 1;
    if (depth === 1 && !shape.isRoot(name)) refuse({ line, code: 'notTbx', detail: name });
    if (depth > DEEPEST_XML) refuse({ line, code: 'tooDeep' });
    const parent = open.at(-1);
    if (parent || shape.isEntry(name)) begin(name, tag.attributes, parent);
    else if (headerName !== undefined) headerName = name;
  });
  xml.on('closetag', () => {
    depth -= 1;
    const node = open.pop();
    if (node && open.length === 0) finished.push(node);
  });
  const take = (text: string) => {
    const node = open.at(-1);
    if (node) node.content.push(text);
    else if (headerName) shape.onHeader?.(headerName, text);
  };
  xml.on('text', take);
  xml.on('cdata', take);

  return {
    get refusal() {
      return refusal;
    },
    write: (chunk: string) => xml.write(chunk),
    close: () => xml.close(),
    /** The entries finished since the last call. */
    take: () => {
      const entries = finished;
      finished = [];
      return entries;
    },
  };
}
