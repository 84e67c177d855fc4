/** Chromium's accessibility tree: one a frame, read over the DevTools protocol and hung together. */
import type { CDPSession } from 'playwright-core';
import type { AccessibleNode } from './driver.ts';

type FullTree = Awaited<ReturnType<typeof fullTree>>;
type RawNode = FullTree[number];

/** Chromium's own words for what ARIA has another word for, or none. */
const ariaRoles: Record<string, string> = {
  RootWebArea: 'document',
  StaticText: 'text',
  DisclosureTriangle: 'button',
  image: 'img',
};

export async function readChromiumTree(session: CDPSession): Promise<AccessibleNode> {
  const { frameTree } = await session.send('Page.getFrameTree');
  return await readFrame(frameTree);

  async function readFrame({ frame, childFrames = [] }: typeof frameTree): Promise<AccessibleNode> {
    const tree = nest(await fullTree(session, frame.id));
    for (const child of childFrames) tree.children.push(await readFrame(child));
    return tree;
  }
}

async function fullTree(session: CDPSession, frameId: string) {
  return (await session.send('Accessibility.getFullAXTree', { frameId })).nodes;
}

function nest(nodes: FullTree): AccessibleNode {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const [root] = nodes;
  const [tree] = root ? read(root) : [];
  if (!tree) throw new Error('The page has no accessibility tree.');
  return tree;

  /** An ignored node stands for its children. */
  function read(node: RawNode): AccessibleNode[] {
    const role: string = node.role?.value ?? '';
    if (role === 'InlineTextBox') return [];
    const children = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? read(child) : [];
    });
    if (node.ignored) return children;
    return [
      {
        role: ariaRoles[role] ?? role,
        name: node.name?.value ?? '',
        description: node.description?.value ?? '',
        focused: has(node, 'focused'),
        disabled: has(node, 'disabled'),
        handle: String(node.backendDOMNodeId ?? ''),
        children,
      },
    ];
  }
}

function has(node: RawNode, property: string): boolean {
  return node.properties?.some(({ name, value }) => name === property && value.value) ?? false;
}
