// The keys that call Paperkin from any page. They are set on the browser's own page, where two extensions cannot take the same.
import type { Shortcut } from '../lib/stores/options-store';
import { t } from './strings';

export interface OptionsShortcutsProps {
  readonly shortcuts: readonly Shortcut[];
  onChange(): void;
}

export function OptionsShortcuts({ shortcuts, onChange }: OptionsShortcutsProps) {
  if (shortcuts.length === 0) return null;
  return (
    <>
      <div class="setrow">
        <h3 class="sub">{t('shortcuts')}</h3>
        <button type="button" class="btn plain" data-action="shortcuts" onClick={() => onChange()}>
          {t('changeShortcuts')}
        </button>
      </div>
      <ul class="keys">
        {shortcuts.map(({ name, keys }) => (
          <li class="setrow" key={name}>
            <span>{name}</span>
            {keys ? <kbd class="kbd">{keys}</kbd> : <span class="quiet">{t('notSet')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
