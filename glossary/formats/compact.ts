/** Leaves out the fields that are not there, so that two equal concepts look equal in the store. */
export function compact<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
