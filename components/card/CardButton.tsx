/** A button of the card: an icon, and a label if there is room; the name is always there. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  icon: IconName;
  name: string;
  /** On or off; absent for a button that does something once. */
  pressed?: boolean;
  /** Whether the menu it opens is open. */
  expanded?: boolean;
  onClick(): void;
  children?: ComponentChildren;
}

export function CardButton({ icon, name, pressed, expanded, onClick, children }: Props) {
  return (
    <button
      type="button"
      class={children ? 'labelled' : undefined}
      aria-label={name}
      aria-pressed={pressed}
      aria-expanded={expanded}
      title={name}
      onClick={onClick}
    >
      <Icon name={icon} />
      {children && <span class="label">{children}</span>}
    </button>
  );
}
