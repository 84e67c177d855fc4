/**
 * The card as assistive technology meets it. Its shadow root is closed, so this is also the only way
 * in for a test; both browsers' trees are brought to ARIA role names first.
 */
import en from '../../../locales/en.json' with { type: 'json' };
import zhCN from '../../../locales/zh_CN.json' with { type: 'json' };
import zhTW from '../../../locales/zh_TW.json' with { type: 'json' };
import type { AccessibleNode, RoleAndName } from './driver.ts';

/** The name of the card's pin button: no page is likely to have a dialog with such a button. */
const pinNames = new Set([en.cardPin, zhCN.cardPin, zhTW.cardPin]);

/** The innermost such dialog, for a card may stand in a dialog of the page. */
export function findCard(root: AccessibleNode): AccessibleNode | undefined {
  return all(root).findLast(
    (node) =>
      node.role === 'dialog' &&
      actions(node).some(({ role, name }) => role === 'button' && pinNames.has(name)),
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
