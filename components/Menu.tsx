// A button that opens a menu. Arrow keys, Home and End move; Escape and Tab close; focus returns to the button.
// A class, as all of the sidebar: hooks are 1.2 KB of the 20 that a content script may weigh.
import { Component, type ComponentChildren, createRef } from 'preact';
import { Icon } from './Icon';
import { check } from './icon-paths';
import { roveTarget } from './rove';

export interface MenuItem {
  readonly label: string;
  /** For one of several choices: whether it holds. */
  readonly checked?: boolean;
  /** Begins a group of its own. */
  readonly apart?: boolean;
  run(): void;
}

export interface MenuProps {
  readonly class: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** What the button shows. */
  readonly children: ComponentChildren;
}

export class Menu extends Component<MenuProps, { open: boolean }> {
  override state = { open: false };
  private readonly button = createRef<HTMLButtonElement>();
  private readonly menu = createRef<HTMLDivElement>();

  override componentDidUpdate(_: unknown, before: { open: boolean }) {
    const menu = this.menu.current;
    if (!before.open && menu)
      (menu.querySelector<HTMLElement>('[aria-checked=true]') ?? (menu.firstElementChild as HTMLElement)).focus();
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

  override render({ class: name, label, items, children }: MenuProps, { open }: { open: boolean }) {
    return (
      <div
        class="has-menu"
        onFocusOut={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) this.show(false);
        }}
      >
        <button
          type="button"
          class={name}
          ref={this.button}
          aria-haspopup="menu"
          // Absent while it is shut, as the pattern for menu buttons has it.
          aria-expanded={open || undefined}
          aria-label={label}
          title={label}
          onClick={() => this.show(!open)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            this.show(true);
          }}
        >
          {children}
        </button>
        {open && (
          <div class="menu" role="menu" ref={this.menu} onKeyDown={this.onKeyDown}>
            {items.map((item) => (
              <button
                type="button"
                key={item.label}
                class={item.apart ? 'mi apart' : 'mi'}
                {...(item.checked === undefined
                  ? { role: 'menuitem' }
                  : { role: 'menuitemradio', 'aria-checked': item.checked })}
                tabIndex={-1}
                onClick={() => {
                  this.close();
                  item.run();
                }}
              >
                {item.checked !== undefined && <Icon d={check} small />}
                {item.label}
              </button>
            ))}
          </div>
        )}
      </div>
    );
  }
}
