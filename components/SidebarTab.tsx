// The sidebar folded: a small tab at the page's edge that says how many papers wait behind it.
import type { RefObject } from 'preact';
import { Logo } from './Logo';
import { t, tn } from './strings';

export interface SidebarTabProps {
  /** Undefined while it is not known. */
  readonly count: number | undefined;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  onExpand(): void;
}

export function SidebarTab({ count, buttonRef, onExpand }: SidebarTabProps) {
  const label = count ? tn('expandAkin', count) : t(count === 0 ? 'nothingAkin' : 'expand');
  return (
    <button
      type="button"
      class="pk sb-tab"
      data-state={count === 0 ? 'empty' : 'collapsed'}
      aria-expanded={false}
      aria-label={label}
      title={label}
      ref={buttonRef}
      onClick={onExpand}
    >
      <Logo />
      {count !== undefined && <span>{count}</span>}
    </button>
  );
}
