// Where the sidebar is switched off, its way back: the icon is always there, the sidebar is not.
import { offScope } from '../lib/domain/sidebar-wishes';
import type { PopupState } from '../lib/stores/popup-state';
import { offWords } from './SidebarOff';
import { t } from './strings';

export interface PopupOffProps {
  readonly state: Pick<PopupState, 'place' | 'off'>;
  onSidebarOn(): void;
}

export function PopupOff({ state: { place, off }, onSidebarOn }: PopupOffProps) {
  const scope = place && offScope(off, place);
  // The region stands empty first, so that its words are heard.
  return (
    <div role="status">
      {scope && (
        <div class="undo" data-section="off">
          <span>{offWords(scope, place.site)}</span>
          <button type="button" class="btn quiet" data-action="sidebar-on" onClick={() => onSidebarOn()}>
            {t('turnOn')}
          </button>
        </div>
      )}
    </div>
  );
}
