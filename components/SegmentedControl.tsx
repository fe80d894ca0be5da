// One of a few, all in sight: a group of radio buttons drawn as one bar.
import { roveTarget } from './rove';

export interface SegmentedControlProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  onChange(value: T): void;
}

export function SegmentedControl<T extends string>({ label, value, options, onChange }: SegmentedControlProps<T>) {
  return (
    <div
      class="seg"
      role="radiogroup"
      aria-label={label}
      onKeyDown={(event) => {
        const target = roveTarget(event, event.currentTarget.children);
        if (!target) return;
        event.preventDefault();
        target.focus();
        target.click();
      }}
    >
      {options.map((option) => (
        // biome-ignore lint/a11y/useSemanticElements: a button wears the bar's look and states; keys are handled above
        <button
          type="button"
          key={option.value}
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
