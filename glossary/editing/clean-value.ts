/** What is typed, as it enters the model: nothing where it cannot. */
import { cleanLabel, type Findings } from '../formats/clean-term.ts';

/** Without repetitions. */
export function labels(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => clean(text, cleanLabel) ?? []))];
}

export function clean<T>(
  text: string,
  cleaner: (raw: string, findings: Findings) => T | undefined,
): T | undefined {
  const findings: Findings = { warnings: [] };
  const cleaned = cleaner(text, findings);
  return findings.rejection ? undefined : cleaned;
}

export function ifAny<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}
