/**
 * What the page keeps from its reader for now opens no card: what is behind a modal dialog or beside a
 * full screen, and what is inert. Browsers still find a caret there.
 */
import type { Mark } from '../marks/mark.ts';
import { isElement, isShadowRoot, parentOf } from '../reading/dom.ts';

/** The answers hold for the moment only. */
export function inReachNow(): (mark: Mark) => boolean {
  const dialogs = [...document.querySelectorAll('dialog:modal')];
  const { fullscreenElement } = document;
  const worlds = dialogs.length === 0 && fullscreenElement ? [fullscreenElement] : dialogs;
  return ({ start }) => {
    for (let at: Node | null = start.node; at; at = above(at)) {
      if (!isElement(at)) continue;
      // A modal dialog is in reach whatever it stands in.
      if (worlds.includes(at)) return true;
      if (at.hasAttribute('inert')) return false;
    }
    return worlds.length === 0;
  };
}

function above(node: Node): Node | null {
  return isShadowRoot(node) ? node.host : parentOf(node);
}
