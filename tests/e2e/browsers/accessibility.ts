/**
 * The card as assistive technology meets it. Its shadow root is closed, so this is also the only way
 * in for a test; both browsers' trees are brought to ARIA role names first.
 */
import type { AccessibleNode, RoleAndName } from './driver.ts';

/** The card says what it is in its name, so a dialog of the page is not taken for it. */
const cardName = /tifa|提法/i;

export function findCard(root: AccessibleNode): AccessibleNode | undefined {
  return all(root).find(
    ({ role, name, description }) => role === 'dialog' && cardName.test(`${name} ${description}`),
  );
}

/** All that has a name, in reading order; the text inside a named button is not said twice. */
export function namedParts(node: AccessibleNode): RoleAndName[] {
  return node.children.flatMap((child) => {
    const own = child.name ? [{ role: child.role, name: child.name }] : [];
    return own.length > 0 && isAction(child) ? own : [...own, ...namedParts(child)];
  });
}

export function actions(root: AccessibleNode): AccessibleNode[] {
  return all(root).filter(isAction);
}

export function all(root: AccessibleNode): AccessibleNode[] {
  return [root, ...root.children.flatMap(all)];
}

function isAction({ role }: AccessibleNode): boolean {
  return ['button', 'link', 'switch', 'checkbox', 'menuitem', 'summary'].includes(role);
}
