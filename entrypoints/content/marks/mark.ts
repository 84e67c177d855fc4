/** A term where it stands on the page. */
import type { MatchGroup } from '../../../glossary/matching/match.ts';
import type { Answer } from '../reading/answers.ts';
import { type Block, locate, type NodeSpan } from '../reading/block.ts';

export interface Mark {
  /** In the order of the text, one a text node. */
  spans: readonly NodeSpan[];
  /** The first of them. */
  start: NodeSpan;
  group: MatchGroup;
  /** Stands for the block it is in: the first text node of that. */
  block: Text;
  /** The term as it stands in the text, tidied. */
  text: string;
}

/** The marks of what was found in a block, in the order of its text. */
export function marksIn(block: Block, { matches: { spans, groups }, from, to }: Answer): Mark[] {
  const marks: Mark[] = [];
  const piece = block.pieces[0];
  if (!piece) return marks;
  for (let at = from; at < to; at += 4) {
    const start = spans[at + 1] ?? 0;
    const end = spans[at + 2] ?? 0;
    const group = groups[spans[at + 3] ?? -1];
    const parts = locate(block, start, end);
    const first = parts[0];
    if (!group || !first) continue;
    const text = block.text.slice(start, end);
    marks.push({ spans: parts, start: first, group, block: piece.node, text });
  }
  return marks;
}

/** Whether two marks cover the same and say the same. */
export function isAlike(a: Mark, b: Mark): boolean {
  return (
    a.text === b.text &&
    a.group.mark === b.group.mark &&
    a.spans.length === b.spans.length &&
    a.spans.every((span, i) => isSameSpan(span, b.spans[i])) &&
    a.group.conceptIds.length === b.group.conceptIds.length &&
    a.group.conceptIds.every((id, i) => id === b.group.conceptIds[i])
  );
}

function isSameSpan(a: NodeSpan, b: NodeSpan | undefined): boolean {
  return a.node === b?.node && a.start === b.start && a.end === b.end;
}
