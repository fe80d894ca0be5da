// What was removed, where it stood, and the way back.
import { t } from './strings';
import { takeFocus } from './take-focus';

export interface UndoLineProps {
  readonly title: string;
  /** Where it was not merely removed. */
  readonly words?: string;
  /** Where the row that was pressed has gone, and the focus with it. */
  readonly focused?: boolean;
  onUndo(): void;
}

export function UndoLine({ title, words = t('removed', title), focused, onUndo }: UndoLineProps) {
  return (
    <div class="undo" role="status" data-section="undo">
      <span dir="auto">{words}</span>
      <button
        type="button"
        class="btn quiet"
        data-action="undo"
        ref={focused ? takeFocus : null}
        onClick={() => onUndo()}
      >
        {t('undo')}
      </button>
    </div>
  );
}
