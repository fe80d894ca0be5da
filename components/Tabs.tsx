// Tabs over one panel. Arrow keys move and choose; the panel belongs to the chosen tab by `aria-controls`.
import { roveTarget } from './rove';

export interface TabsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly tabs: readonly { readonly value: T; readonly label: string; readonly count?: string | undefined }[];
  /** Id of the panel. */
  readonly controls: string;
  onChange(value: T): void;
}

export function Tabs<T extends string>({ label, value, tabs, controls, onChange }: TabsProps<T>) {
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={label}
      onKeyDown={(event) => {
        const target = roveTarget(event, event.currentTarget.children);
        if (!target) return;
        event.preventDefault();
        target.focus();
        target.click();
      }}
    >
      {tabs.map((tab) => (
        <button
          type="button"
          key={tab.value}
          id={tabId(tab.value)}
          role="tab"
          aria-selected={tab.value === value}
          aria-controls={controls}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
          {tab.count !== undefined && <span class="count">{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}

export function tabId(value: string): string {
  return `tab-${value}`;
}
