/** A file as Tifa itself would read it. */
import type { Concept } from '../../../glossary/concept.ts';
import { decodeText } from '../../../glossary/formats/decode-text.ts';
import { detectFormat } from '../../../glossary/formats/detect.ts';
import { loadReader } from '../../../glossary/formats/readers.ts';
import type { GivenFile } from '../browsers/driver.ts';

/** Throws if anything of it cannot be read. */
export async function readBack({ name, bytes }: GivenFile): Promise<Concept[]> {
  const decoded = decodeText(bytes);
  if ('refusal' in decoded) throw new Error(`${name}: ${decoded.refusal.code}`);
  const { read } = await loadReader(detectFormat(decoded.text, name));
  const steps = read(decoded.text, { mintId: () => crypto.randomUUID() });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const reading = step.value;
  if ('refusal' in reading) throw new Error(`${name}: ${reading.refusal.code}`);
  if (reading.rejected.length > 0) throw new Error(`${name}: ${JSON.stringify(reading.rejected)}`);
  return reading.drafts.map(({ concept }) => concept);
}
