// The sidebar folded: a small tab at the page's edge that says how many papers wait behind it.
import type { RefObject } from 'preact';
import { formatCompact } from './format';
import { Logo } from './Logo';
import { t, tn } from './strings';

export interface SidebarTabProps {
  /** Undefined while it is not known. */
  readonly count: number | undefined;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  onExpand(): void;
}

export function SidebarTab({ count, buttonRef, onExpand }: SidebarTabProps) {
  const label = count === undefined ? t('expand') : tn('expandAkin', count);
  return (
    <button
      type="button"
      class={count === 0 ? 'pk sb-tab said' : 'pk sb-tab'}
      data-state="collapsed"
      aria-expanded={false}
      aria-label={label}
      title={label}
      ref={buttonRef}
      onClick={onExpand}
    >
      <Logo />
      {count !== undefined && <span>{count > 0 ? formatCompact(count) : t('nothingAkin')}</span>}
    </button>
  );
}
