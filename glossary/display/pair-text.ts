/** What “Copy pair” puts on the clipboard: 中文 (English). */
import type { Concept } from '../concept.ts';
import { type Head, pair } from './counterpart.ts';
import type { Script } from './script.ts';

export function pairText(concept: Concept, head: Head, script: Script): string {
  const { zh, en } = pair(concept, head, script);
  if (!zh || !en) return (zh ?? en)?.text ?? '';
  return `${zh.text} (${en.text})`;
}
