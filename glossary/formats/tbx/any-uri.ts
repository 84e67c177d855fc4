/**
 * An address as the type `anyURI` of XML Schema allows it: letters of any script, but brackets only
 * around an IPv6 host, `%` only before two digits, one `#`. What it does not allow is escaped, which
 * leads to the same place.
 */
export function anyUri(address: string): string {
  const [, origin = '', rest = ''] = /^([a-z]+:\/\/[^/?#]*)?(.*)$/is.exec(address) ?? [];
  const [path = '', ...fragments] = rest
    .replace(/%(?![\dA-F]{2})/gi, '%25')
    .replace(/\[/g, '%5B')
    .replace(/\]/g, '%5D')
    .split('#');
  return origin + path + (fragments.length > 0 ? `#${fragments.join('%23')}` : '');
}
