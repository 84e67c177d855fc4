/**
 * Takes the fields of a parsed object one by one, by name and own property only: nothing a file
 * holds is ever copied by a key it chose itself. What is of the wrong kind rejects the entry.
 */
import { type Findings, reject, warn } from '../clean-term.ts';

export interface Fields {
  text(name: string): string | undefined;
  boolean(name: string): boolean | undefined;
  /** The elements that `read` makes something of; nothing if there is no such field. */
  list<T>(name: string, read: (element: unknown, path: string) => T | undefined): T[] | undefined;
  object<T>(name: string, read: (fields: Fields) => T): T | undefined;
  /** Texts by keys that the file chose. */
  texts(name: string): [string, string][] | undefined;
  /** Rejects the entry for a field. Always `undefined`. */
  malformed(name: string): undefined;
  /** Warns of fields that nobody asked for. */
  end(): void;
}

/** `path` names the object in a rejection, as in `languages.0.`; empty for the entry itself. */
export function fieldsOf(value: unknown, path: string, findings: Findings): Fields | undefined {
  if (!isObject(value)) return reject('malformedField', path.replace(/\.$/, '') || '.', findings);
  const asked = new Set<string>();
  const malformed = (name: string) => reject('malformedField', path + name, findings);

  /** The value of a field if it is of the right kind. `null` is what other tools write for none. */
  const take = <T>(name: string, isKind: (found: unknown) => found is T): T | undefined => {
    asked.add(name);
    const found = Object.hasOwn(value, name) ? value[name] : undefined;
    if (found === undefined || found === null) return undefined;
    return isKind(found) ? found : malformed(name);
  };

  return {
    text: (name) => take(name, isText),
    boolean: (name) => take(name, isBoolean),
    list: (name, read) =>
      take(name, Array.isArray)?.flatMap(
        (element, at) => read(element, `${path}${name}.${at}`) ?? [],
      ),
    object(name, read) {
      const found = take(name, isObject);
      const fields = found && fieldsOf(found, `${path}${name}.`, findings);
      if (!fields) return undefined;
      const made = read(fields);
      fields.end();
      return made;
    },
    texts(name) {
      const found = take(name, isObject);
      return (
        found &&
        Object.entries(found).flatMap(([key, text]) =>
          isText(text) ? [[key, text]] : (malformed(`${name}.${key}`) ?? []),
        )
      );
    },
    malformed,
    end() {
      for (const name of Object.keys(value)) {
        if (!asked.has(name)) warn('unknownField', path + name, findings);
      }
    },
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
