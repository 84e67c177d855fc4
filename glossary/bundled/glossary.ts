/**
 * The glossary that ships with Tifa: the concepts by the paragraph of the report in which
 * each first stands, and the aligned units they refer to.
 */
import type { Concept, ReportUnit } from '../concept.ts';
import report from './report.json' with { type: 'json' };

/** Grows with every release in which a bundled concept changed: the store seeds itself anew by it. */
export const bundledVersion = 1;

/**
 * All bundled concepts, in the order of the report. Parsed when asked for: a worker that finds them
 * seeded in the store starts without them.
 */
export async function bundledConcepts(): Promise<Concept[]> {
  const files = await Promise.all([
    import('./concepts/government.json', { with: { type: 'json' } }),
    import('./concepts/education.json', { with: { type: 'json' } }),
    import('./concepts/innovation.json', { with: { type: 'json' } }),
    import('./concepts/parks.json', { with: { type: 'json' } }),
    import('./concepts/talent.json', { with: { type: 'json' } }),
  ]);
  // The compiler reads tier and status as plain strings; a test holds every concept to the schema.
  const concepts = files.flatMap((file) => file.default as Omit<Concept, 'origin'>[]);
  return concepts.map((concept) => ({ ...concept, origin: 'bundled' }));
}

/** The units of the report by their id, in the order of the report. */
export const reportUnits: ReadonlyMap<string, ReportUnit> = new Map(
  report.map((unit) => [unit.id, unit]),
);
