import type { JSX, Ref } from 'preact';
import { Icon } from './Icon';

interface IconButtonProps {
  /** Its shape, one of icons.ts. */
  icon: string;
  /** Said to those who hear the button, and shown to those who point at it. */
  label: string;
  buttonRef?: Ref<HTMLButtonElement> | undefined;
  /** Of a button that opens and closes something: whether that is open. */
  expanded?: boolean;
  onClick(): void;
}

/** A button with a drawing in the place of its word. */
export function IconButton({ icon, label, buttonRef, expanded, onClick }: IconButtonProps): JSX.Element {
  return (
    <button type="button" class="icon-button" ref={buttonRef} aria-label={label} aria-expanded={expanded} title={label} onClick={onClick}>
      <Icon shape={icon} />
    </button>
  );
}
