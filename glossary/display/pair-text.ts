/** What “Copy pair” puts on the clipboard: the pair of a card in the shape the reader chose. */
import type { Concept } from '../concept.ts';
import { type CopyShape, copyText } from './copy-shapes.ts';
import { type Head, pair } from './counterpart.ts';
import type { Script } from './script.ts';

/** `source` is the line to be copied with it, if one is. */
export function pairText(
  concept: Concept,
  head: Head,
  script: Script,
  shape: CopyShape,
  source?: string,
): string {
  const { zh, en } = pair(concept, head, script);
  return copyText(shape, { zh: zh?.text, en: en?.text, source });
}
