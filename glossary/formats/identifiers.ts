/** Which ids and dates of a file can be kept as they are. */

/** An XML NCName of ASCII letters, as `conceptSchema` asks for. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9._-]*$/.test(text);
}

/** ISO 8601 with seconds and zone. */
export function isTimestamp(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(text) &&
    !Number.isNaN(Date.parse(text))
  );
}

/** Keys that mean something else in an object, so nothing is kept under them. */
export function isPlainKey(key: string): boolean {
  return key !== '__proto__' && key !== 'constructor' && key !== 'prototype';
}
