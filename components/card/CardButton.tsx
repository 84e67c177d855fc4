/** A button of the card: an icon, and a label if there is room; the name is always there. */
import type { ComponentChildren, RefObject } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  icon: IconName;
  name: string;
  /** On or off; absent for a button that does something once. */
  pressed?: boolean;
  /** Whether the menu it opens is open. */
  expanded?: boolean;
  /** The key that does the same while the card has the focus. */
  shortcut?: string;
  button?: RefObject<HTMLButtonElement | null>;
  onClick(): void;
  children?: ComponentChildren;
}

export function CardButton(props: Props) {
  const { icon, name, pressed, expanded, shortcut, button, onClick, children } = props;
  return (
    <button
      ref={button}
      type="button"
      class={children ? 'labelled' : undefined}
      aria-label={name}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-keyshortcuts={shortcut}
      title={shortcut ? `${name} (${shortcut})` : name}
      onClick={onClick}
    >
      <Icon name={icon} />
      {children && <span class="label">{children}</span>}
    </button>
  );
}
