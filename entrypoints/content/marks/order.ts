/** Which of two nodes comes first on the page, also across shadow roots: what is in one comes where its host stands. */
import { isShadowRoot } from '../reading/dom.ts';
import type { Mark } from './mark.ts';

/** Negative if `a` comes first. */
export function compareMarks(a: Mark, b: Mark): number {
  const [x, y] = [a.start, b.start];
  return x.node === y.node ? x.start - y.start : compareInPage(x.node, y.node);
}

function compareInPage(a: Node, b: Node): number {
  const [inA, inB] = [hostsOf(a), hostsOf(b)];
  const apart = inA.findIndex((node, depth) => node !== inB[depth]);
  const [x, y] = [inA[apart], inB[apart]];
  if (!x || !y) return inA.length - inB.length;
  return x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The node and all hosts it is in, the outermost first. */
function hostsOf(node: Node): Node[] {
  const root = node.getRootNode();
  return isShadowRoot(root) ? [...hostsOf(root.host), node] : [node];
}
