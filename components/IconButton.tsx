// A button that is an icon to the eye and words to the ear.
import type { RefObject } from 'preact';
import { Icon } from './Icon';

export interface IconButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly class?: string;
  /** For the button that folds what is open. */
  readonly expanded?: boolean;
  readonly buttonRef?: RefObject<HTMLButtonElement | null>;
  onClick(): void;
}

export function IconButton({ icon, class: name, label, expanded, buttonRef, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class={name ? `ib ${name}` : 'ib'}
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      ref={buttonRef ?? null}
      onClick={() => onClick()}
    >
      <Icon d={icon} />
    </button>
  );
}
