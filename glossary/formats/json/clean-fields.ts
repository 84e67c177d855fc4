/** Fields of parsed JSON as the model has them: cleaned texts, words of a list, ids, addresses. */
import { cleanAddress } from '../clean-address.ts';
import { cleanText, excerpt, type Findings, reject, warn } from '../clean-term.ts';
import { isIdentifier, isTimestamp } from '../identifiers.ts';
import type { Fields } from './fields.ts';

/** Of one entry: where to write what is wrong with it, and where new ids come from. */
export interface Entry {
  findings: Findings;
  mintId(): string;
}

export function textOf(from: Fields, name: string, findings: Findings): string | undefined {
  const text = from.text(name);
  return text === undefined ? undefined : cleanText(text, findings);
}

export function textsOf(from: Fields, name: string, findings: Findings): string[] | undefined {
  return from.list(name, (text, path) =>
    typeof text === 'string' ? cleanText(text, findings) : reject('malformedField', path, findings),
  );
}

export function addressOf(from: Fields, name: string, findings: Findings): string | undefined {
  const address = from.text(name);
  return address === undefined ? undefined : cleanAddress(address, findings);
}

export function timestampOf(from: Fields, name: string, findings: Findings): string | undefined {
  return known(from, name, isTimestamp, findings);
}

export function identifierOf(from: Fields, name: string, findings: Findings): string | undefined {
  return known(from, name, isIdentifier, findings);
}

export function idsOf(from: Fields, name: string, findings: Findings): string[] | undefined {
  return textsOf(from, name, findings)?.filter(isIdentifier);
}

export function idOf(from: Fields, prefix: 'c' | 't', { findings, mintId }: Entry): string {
  const id = from.text('id');
  if (id !== undefined && isIdentifier(id)) return id;
  if (id !== undefined) warn('repeatedId', undefined, findings);
  return `${prefix}-${mintId()}`;
}

export function oneOf<T extends string>(
  from: Fields,
  name: string,
  values: readonly T[],
  findings: Findings,
): T | undefined {
  const found = known(
    from,
    name,
    (value) => (values as readonly string[]).includes(value),
    findings,
  );
  return found as T | undefined;
}

/** A text that must be one of some; any other is left out. */
function known(
  from: Fields,
  name: string,
  isKnown: (value: string) => boolean,
  findings: Findings,
): string | undefined {
  const value = from.text(name);
  if (value === undefined || isKnown(value)) return value;
  warn('unknownValue', excerpt(value), findings);
  return undefined;
}
