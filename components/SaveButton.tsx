// Save, as a toggle. It shows pressed only once the write was confirmed, which is its caller's to say.
import { Icon } from './Icon';
import { bookmark } from './icon-paths';
import { t } from './strings';

export interface SaveButtonProps {
  readonly title: string;
  readonly saved: boolean;
  /** With its word, where there is room. */
  readonly wide?: boolean;
  onToggle(): void;
}

export function SaveButton({ title, saved, wide, onToggle }: SaveButtonProps) {
  return (
    <button
      type="button"
      class={wide ? 'save wide' : 'save'}
      data-action="save"
      aria-pressed={saved}
      aria-label={t('saveNamed', title)}
      title={t(saved ? 'unsave' : 'save')}
      onClick={onToggle}
    >
      <Icon d={bookmark} />
      {wide && t(saved ? 'saved' : 'save')}
    </button>
  );
}
