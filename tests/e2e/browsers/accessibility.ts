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
const nestedNames = new Set([en.cardNested, zhCN.cardNested, zhTW.cardNested]);

/** The innermost such dialog, for a card may stand in a dialog of the page. */
export function findCard(root: AccessibleNode): AccessibleNode | undefined {
  return all(root).findLast(
    (node) =>
      node.role === 'dialog' &&
      actions(node).some(({ role, name }) => role === 'button' && pinNames.has(name)),
  );
}

/** All that has a name, in reading order; a heading or a button and the text it is named by are said once. */
export function namedParts(node: AccessibleNode): RoleAndName[] {
  return node.children.flatMap((child) => {
    const own = child.name ? [{ role: child.role, name: child.name }] : [];
    const isWhole = child.name.trim() === textOf(child).trim();
    return own.length > 0 && (isWhole || isAction(child)) ? own : [...own, ...namedParts(child)];
  });
}

/** The other language's terms a card gives: its headings, but for those over what is nested in the term. */
export function counterpartsIn(parts: RoleAndName[]): string[] {
  const headings = parts.filter(({ role }) => role === 'heading').map(({ name }) => name);
  const nested = headings.findIndex((name) => nestedNames.has(name));
  return nested < 0 ? headings : headings.slice(0, nested);
}

function textOf(node: AccessibleNode): string {
  return node.role === 'text' ? node.name : node.children.map(textOf).join('');
}

function actions(root: AccessibleNode): AccessibleNode[] {
  return all(root).filter(isAction);
}

export function all(root: AccessibleNode): AccessibleNode[] {
  return [root, ...root.children.flatMap(all)];
}

export function isAction({ role }: AccessibleNode): boolean {
  return ['button', 'link', 'switch', 'checkbox', 'menuitem', 'summary'].includes(role);
}
