/**
 * The glossary that ships with Tifa: the concepts by the paragraph of the report in which
 * each first stands, and the aligned units they refer to.
 */
import type { Concept, ReportUnit } from '../concept.ts';
import education from './concepts/education.json' with { type: 'json' };
import government from './concepts/government.json' with { type: 'json' };
import innovation from './concepts/innovation.json' with { type: 'json' };
import parks from './concepts/parks.json' with { type: 'json' };
import talent from './concepts/talent.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };

/** Grows with every release in which a bundled concept changed: the store seeds itself anew by it. */
export const bundledVersion = 1;

/** All bundled concepts, in the order of the report. Each call gives new outer objects. */
export function bundledConcepts(): Concept[] {
  // The compiler reads tier and status as plain strings; a test holds every concept to the schema.
  const files = [government, education, innovation, parks, talent] as Omit<Concept, 'origin'>[][];
  return files.flat().map((concept) => ({ ...concept, origin: 'bundled' }));
}

/** The units of the report by their id, in the order of the report. */
export const reportUnits: ReadonlyMap<string, ReportUnit> = new Map(
  report.map((unit) => [unit.id, unit]),
);
