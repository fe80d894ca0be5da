// The sidebar's way to choose an order: the browser's own list, for a menu of ours would cost 1 KB of the 20 that a content script
// may weigh, and cannot be cut off or covered by the page.
import { Icon } from './Icon';
import { down, sort } from './icon-paths';
import { t } from './strings';

export interface SortSelectProps<T extends string> {
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  onChange(value: T): void;
}

export function SortSelect<T extends string>({ value, options, onChange }: SortSelectProps<T>) {
  const chosen = options.find((option) => option.value === value)?.label ?? '';
  return (
    <label class="select">
      <Icon d={sort} small />
      <select
        aria-label={t('sortBy', chosen)}
        value={value}
        onChange={({ currentTarget }) => {
          const next = options[currentTarget.selectedIndex];
          if (next) onChange(next.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon d={down} small />
    </label>
  );
}
