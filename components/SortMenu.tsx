// One order of a few, behind a button that names it.
import { Icon } from './Icon';
import { down, sort } from './icon-paths';
import { Menu } from './Menu';
import { t } from './strings';

export interface SortMenuProps<T extends string> {
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  onChange(value: T): void;
}

export function SortMenu<T extends string>({ value, options, onChange }: SortMenuProps<T>) {
  const chosen = options.find((option) => option.value === value)?.label ?? '';
  return (
    <Menu
      class="select"
      label={t('sortBy', chosen)}
      items={options.map((option) => ({
        label: option.label,
        checked: option.value === value,
        run: () => onChange(option.value),
      }))}
    >
      <Icon d={sort} small />
      <b>{chosen}</b>
      <Icon d={down} small />
    </Menu>
  );
}
