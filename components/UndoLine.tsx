// What was removed, where it stood, and the way back.
import { t } from './strings';

export interface UndoLineProps {
  readonly title: string;
  onUndo(): void;
}

export function UndoLine({ title, onUndo }: UndoLineProps) {
  return (
    <div class="undo" role="status" data-section="undo">
      <span dir="auto">{t('removed', title)}</span>
      <button type="button" class="btn quiet" data-action="undo" onClick={() => onUndo()}>
        {t('undo')}
      </button>
    </div>
  );
}
