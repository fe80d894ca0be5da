// One choice of a few, behind a button. Arrow keys, Home and End move; Escape and Tab close; focus returns to the button.
// A class, as all of the sidebar: hooks are 1.2 KB of the 20 that a content script may weigh.
import { Component, createRef } from 'preact';
import { Icon } from './Icon';
import { check, down, sort } from './icon-paths';
import { roveTarget } from './rove';
import { t } from './strings';

export interface SortMenuProps<T extends string> {
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  onChange(value: T): void;
}

export class SortMenu<T extends string> extends Component<SortMenuProps<T>, { open: boolean }> {
  override state = { open: false };
  private readonly button = createRef<HTMLButtonElement>();
  private readonly menu = createRef<HTMLDivElement>();

  override componentDidUpdate(_: unknown, before: { open: boolean }) {
    if (this.state.open && !before.open) this.menu.current?.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
  }

  private readonly show = (open: boolean) => this.setState({ open });

  private close() {
    this.show(false);
    this.button.current?.focus();
  }

  private readonly onKeyDown = (event: KeyboardEvent) => {
    const target = roveTarget(event, this.menu.current?.children ?? []);
    if (target) target.focus();
    else if (event.key === 'Escape') this.close();
    else {
      if (event.key === 'Tab') this.show(false);
      return;
    }
    event.preventDefault();
    // Innermost first: the same Escape must not fold the sidebar or clear the search as well.
    event.stopPropagation();
  };

  override render({ value, options, onChange }: SortMenuProps<T>, { open }: { open: boolean }) {
    const label = options.find((option) => option.value === value)?.label ?? '';
    return (
      <div
        class="has-menu"
        onFocusOut={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) this.show(false);
        }}
      >
        <button
          type="button"
          class="select"
          ref={this.button}
          aria-haspopup="menu"
          aria-expanded={open}
          aria-label={t('sortBy', label)}
          onClick={() => this.show(!open)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            this.show(true);
          }}
        >
          <Icon d={sort} small />
          <b>{label}</b>
          <Icon d={down} small />
        </button>
        {open && (
          <div class="menu" role="menu" ref={this.menu} onKeyDown={this.onKeyDown}>
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
                  this.close();
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
}
