/** Leaves out the fields that are not there, so that two equal concepts look equal in the store. */
export function compact<T extends object>(fields: T): T {
  const there: Partial<T> = {};
  for (const name of Object.keys(fields) as (keyof T)[]) {
    if (fields[name] !== undefined) there[name] = fields[name];
  }
  return there as T;
}
