// One icon, for the eye alone: the control or the fact beside it carries the words.
export interface IconProps {
  /** One of `icon-paths.ts`. */
  readonly d: string;
  /** Beside 12 px text. */
  readonly small?: boolean;
  /** Points in the direction of reading, so it turns in right-to-left. */
  readonly flip?: boolean;
}

export function Icon({ d, small, flip }: IconProps) {
  return (
    <svg class={`ic${small ? ' s' : ''}${flip ? ' flip' : ''}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
