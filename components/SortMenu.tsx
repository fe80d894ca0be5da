// One choice of a few, behind a button. Arrow keys, Home and End move; Escape and Tab close; focus returns to the button.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { check, down, sort } from './icon-paths';
import { roveTarget } from './rove';
import { t } from './strings';

export interface SortMenuProps<T extends string> {
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  onChange(value: T): void;
}

export function SortMenu<T extends string>({ value, options, onChange }: SortMenuProps<T>) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (open) menu.current?.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const target = roveTarget(event, menu.current?.children ?? []);
    if (target) target.focus();
    else if (event.key === 'Escape') close();
    else {
      if (event.key === 'Tab') setOpen(false);
      return;
    }
    event.preventDefault();
    // Innermost first: the same Escape must not fold the sidebar or clear the search as well.
    event.stopPropagation();
  };

  return (
    <div
      class="has-menu"
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <button
        type="button"
        class="select"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={t('sortBy', options.find((option) => option.value === value)?.label ?? '')}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Icon d={sort} small />
        <b>{options.find((option) => option.value === value)?.label}</b>
        <Icon d={down} small />
      </button>
      {open && (
        <div class="menu" role="menu" ref={menu} onKeyDown={onKeyDown}>
          {options.map((option) => (
            <button
              type="button"
              key={option.value}
              class="mi"
              role="menuitemradio"
              aria-checked={option.value === value}
              tabIndex={-1}
              onClick={() => {
                onChange(option.value);
                close();
              }}
            >
              <Icon d={check} small />
              {option.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
