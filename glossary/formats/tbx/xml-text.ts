/**
 * Writes XML without a library. The surprise is what XML cannot hold at all: most control characters
 * and lone surrogates have no escape either, so they are dropped.
 */

/** Everything outside the `Char` production of XML 1.0, §2.2. */
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  // Only `]]>` needs it; always is simpler.
  '>': '&gt;',
  '"': '&quot;',
  // A reader turns these into a line feed or a space when it meets them bare.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

export type Attributes = Readonly<Record<string, string | undefined>>;

function escapeText(text: string): string {
  return text.replace(illegal, '').replace(/[&<>\r]/g, (sign) => escapes[sign] ?? sign);
}

function escapeAttribute(text: string): string {
  return text.replace(illegal, '').replace(/[&<>"\r\n\t]/g, (sign) => escapes[sign] ?? sign);
}

export function openTag(name: string, attributes: Attributes = {}): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${escapeAttribute(value)}"`,
  );
  return `<${name}${pairs.join('')}>`;
}

/** An element that holds text alone. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return `${openTag(name, attributes)}${escapeText(text)}</${name}>`;
}

/** An element that holds elements, each on a line of its own, two spaces further in. */
export function element(
  name: string,
  attributes: Attributes,
  children: readonly (string | string[])[],
): string[] {
  const lines = children.flat().map((line) => `  ${line}`);
  return [openTag(name, attributes), ...lines, `</${name}>`];
}
