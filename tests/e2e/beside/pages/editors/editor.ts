/** What each page with an editor says of it. */
export interface Editor {
  /** What would be saved. */
  saved(): string;
  /** Where the caret is, or what is selected, in the editor's own words. */
  selection(): unknown;
  /** Puts text in the place of all, as a script of the page does. */
  write?(text: string): void;
}

declare global {
  interface Window {
    editor: Editor;
  }
}

export const place = document.querySelector('#editor') as HTMLElement;

/** The text that stands in the editor from the start. */
export const text = document.querySelector('#text')?.textContent ?? '';

/** The selection as the browser sees it, told by the places of its ends. */
export function selectionIn(root: Node): unknown {
  const selection = getSelection();
  if (!selection) return undefined;
  const placeOf = (node: Node | null, offset: number) => {
    const before = document.createRange();
    before.setStart(root, 0);
    if (node && root.contains(node)) before.setEnd(node, offset);
    return before.toString().length;
  };
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return [placeOf(anchorNode, anchorOffset), placeOf(focusNode, focusOffset)];
}
