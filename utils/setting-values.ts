/** Reads single settings out of what may be anything: a value of the wrong type becomes the default. */

export function onOff(stored: unknown, usual: boolean): boolean {
  return typeof stored === 'boolean' ? stored : usual;
}

export function oneOf<Value extends string>(
  stored: unknown,
  values: readonly Value[],
  usual: Value,
): Value {
  return values.find((value) => value === stored) ?? usual;
}

/** A whole number, moved into its range if it lies outside. */
export function wholeNumber(
  stored: unknown,
  [least, most]: readonly [number, number],
  usual: number,
) {
  if (typeof stored !== 'number' || Number.isNaN(stored)) return usual;
  return Math.round(Math.min(most, Math.max(least, stored)));
}

/** One value for each name of `usual`; others are dropped. */
export function eachOf<Name extends string, Value>(
  stored: unknown,
  usual: Record<Name, Value>,
  read: (value: unknown, usual: Value) => Value,
): Record<Name, Value> {
  const fields = recordOf(stored);
  const entries = Object.entries<Value>(usual).map(([name, value]) => [
    name,
    read(fields[name], value),
  ]);
  return Object.fromEntries(entries);
}

export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** Whether what was stored is what was read from it; what it leaves out counts for nothing. */
export function isAsStored(stored: unknown, read: unknown): boolean {
  if (typeof stored !== 'object' || stored === null) return Object.is(stored, read);
  if (typeof read !== 'object' || read === null) return false;
  if (Array.isArray(stored) !== Array.isArray(read)) return false;
  const values = new Map<string, unknown>(Object.entries(read));
  return Object.entries(stored).every(([name, value]) => isAsStored(value, values.get(name)));
}
