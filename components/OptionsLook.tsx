// Theme, density and marks in lists, as rows of the options page.
import type { Settings } from '../lib/domain/settings';
import { SegmentedControl } from './SegmentedControl';
import { t } from './strings';

export interface OptionsLookProps {
  readonly settings: Settings;
  onSettings(change: Partial<Settings>): void;
}

export function OptionsLook({ settings, onSettings }: OptionsLookProps) {
  return (
    <section id="look">
      <h2>{t('optLook')}</h2>
      <div class="setrow">
        <div>
          <p>{t('theme')}</p>
          <p class="quiet">{t('themeNote')}</p>
        </div>
        <SegmentedControl
          label={t('theme')}
          value={settings.theme}
          options={[
            { value: 'system', label: t('themeSystem') },
            { value: 'light', label: t('themeLight') },
            { value: 'dark', label: t('themeDark') },
          ]}
          onChange={(theme) => onSettings({ theme })}
        />
      </div>
      <div class="setrow">
        <div>
          <p>{t('density')}</p>
          <p class="quiet">{t('densityNote')}</p>
        </div>
        <SegmentedControl
          label={t('density')}
          value={settings.density}
          options={[
            { value: 'cosy', label: t('densityCosy') },
            { value: 'compact', label: t('densityCompact') },
          ]}
          onChange={(density) => onSettings({ density })}
        />
      </div>
      <div class="setrow">
        <div>
          <p>{t('listMarks')}</p>
          <p class="quiet">{t('listMarksNote')}</p>
        </div>
        <SegmentedControl
          label={t('listMarks')}
          value={settings.listMarks === false ? 'off' : 'on'}
          options={[
            { value: 'on', label: t('on') },
            { value: 'off', label: t('off') },
          ]}
          onChange={(value) => onSettings({ listMarks: value === 'on' })}
        />
      </div>
    </section>
  );
}
