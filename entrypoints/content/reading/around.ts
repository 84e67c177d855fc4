/**
 * The run of siblings whose text a changed node stands in: from one box to the next. Reading it anew
 * reads no more of the page than the change can have touched.
 */
import type { Run } from './blocks.ts';
import {
  isElement,
  isInDocument,
  isShadowRoot,
  nameOf,
  nextOf,
  parentOf,
  previousOf,
  shadowRootOf,
} from './dom.ts';
import { flowOf } from './flow.ts';
import { isInUnread, kindOf } from './roles.ts';

/** On a page of lines and `<br>`s the next box may be far away: behind so many siblings a `<br>` will do. */
const farEnough = 20;

/** Nothing if the node has left the document or stands where nothing is read. */
export function runAround(node: Node): Run | undefined {
  if (!isInDocument(node) || isInUnread(parentOf(node))) return undefined;
  const parent = parentOf(node);
  // Whether a `<pre>` is read at all is decided by all of its text.
  const pre = isElement(parent) ? parent.closest('pre') : null;
  const member = memberOfFlow(pre ?? node);
  return { first: edge(member, previousOf), last: edge(member, nextOf) };
}

/** Whether a run around this node would be the node's own, whatever stands beside it. */
export function isBox(node: Node): boolean {
  if (!isElement(node)) return false;
  const role = kindOf(nameOf(node)).role;
  if (role === 'unseen' || role === 'space') return false;
  return role === 'apart' || role === 'own' || flowOf(node) === 'ends';
}

/** The node, or the outermost inline element around it. */
function memberOfFlow(node: Node): Node {
  let member = node;
  for (;;) {
    const parent = parentOf(member);
    if (isShadowRoot(parent)) {
      if (flowOf(parent.host) !== 'through') return member;
      member = parent.host;
    } else if (isElement(parent) && (shadowRootOf(parent) || flowOf(parent) === 'through')) {
      // The children of a host stand where its slots are: they are read with it.
      member = parent;
    } else {
      return member;
    }
  }
}

function edge(member: Node, step: (node: Node) => Node | null): Node {
  let last = member;
  for (let passed = 0; ; passed++) {
    const next = step(last);
    if (!next || isBox(next) || (passed >= farEnough && isBreak(next))) return last;
    last = next;
  }
}

function isBreak(node: Node): boolean {
  return isElement(node) && kindOf(nameOf(node)).role === 'space';
}
