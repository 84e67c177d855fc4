/**
 * Whether the reader is writing in the page. It begins with what they put into a field or an editor, not
 * with the focus: many pages have a field that holds it from the start. It ends when the focus leaves.
 * Editors that put the letters in by themselves cancel what they hear of them, or let the browser put
 * in nothing: all there is then is the event before.
 */
export function followEditing(changed: (isEditing: boolean) => void, signal: AbortSignal): void {
  let isEditing = false;
  const set = (value: boolean) => {
    if (value === isEditing) return;
    isEditing = value;
    changed(value);
  };
  const listen = { capture: true, passive: true, signal };
  addEventListener('beforeinput', (event) => event.isTrusted && set(true), listen);
  addEventListener('focusout', (event) => event.isTrusted && set(false), listen);
  // A field that is taken away while it has the focus says nothing.
  addEventListener(
    'pointerdown',
    () => document.activeElement === document.body && set(false),
    listen,
  );
}
