/**
 * Contenders take turns, round by round, so that a slow minute of the machine is everybody's. What is
 * told in the end is the median of the rounds, and the least and greatest beside it in the JSON.
 */

export interface Figures {
  median: number;
  least: number;
  greatest: number;
}

/** Calls each contender once a round; the first round warms up where `warmUp` says so, and is not kept. */
export async function inTurns<Name extends string, Result>(
  contenders: Record<Name, () => Result | Promise<Result>>,
  rounds: number,
  { warmUp = false } = {},
): Promise<Record<Name, Result[]>> {
  const names = Object.keys(contenders) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    Result[]
  >;
  for (let round = warmUp ? -1 : 0; round < rounds; round++) {
    for (const name of names) {
      const result = await contenders[name]();
      if (round >= 0) results[name].push(result);
    }
  }
  return results;
}

export function figures(values: number[]): Figures {
  return { median: median(values), least: Math.min(...values), greatest: Math.max(...values) };
}

export function median(values: number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  const middle = ordered.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [
    ordered[(ordered.length - 1) >> 1],
    ordered[middle],
  ];
  return (low + high) / 2;
}

export function percentile(values: number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.ceil(share * ordered.length) - 1)] ?? 0;
}

/** Three figures that matter, as a person writes them. */
export function short(value: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return Number(value.toFixed(Math.min(digits, 3)));
}
