// Where the sidebar stands, and where it was switched off: each switch with its way back.
import type { OptionsActions, OptionsState } from '../lib/stores/options-store';
import { OptionsShortcuts } from './OptionsShortcuts';
import { SegmentedControl } from './SegmentedControl';
import { t, tn } from './strings';

export interface OptionsSidebarProps {
  readonly state: OptionsState;
  readonly actions: OptionsActions;
  onChangeShortcuts(): void;
}

export function OptionsSidebar({ state, actions, onChangeShortcuts }: OptionsSidebarProps) {
  const { look, off, sidebarSites, shortcuts } = state;
  const switched = [
    ...off.sites.map((site) => ({ address: site, name: site })),
    ...off.pages.map((page) => ({ address: page, name: page.replace(/^https:\/\//, '') })),
  ];
  return (
    <section id="sidebar">
      <h2>{t('optSidebar')}</h2>
      <div class="setrow">
        <p>{t('side')}</p>
        <SegmentedControl
          label={t('side')}
          value={look.edge ?? 'right'}
          options={[
            { value: 'left', label: t('sideLeft') },
            { value: 'right', label: t('sideRight') },
          ]}
          onChange={(edge) => void actions.onLook({ edge })}
        />
      </div>
      <div class="setrow">
        <div>
          <p>{t('showSidebar')}</p>
          <p class="quiet">{t('showSidebarNote')}</p>
        </div>
        <SegmentedControl
          label={t('showSidebar')}
          value={off.everywhere ? 'off' : 'on'}
          options={[
            { value: 'on', label: t('byItself') },
            { value: 'off', label: t('onlyWhenAsked') },
          ]}
          onChange={(value) => void actions.onSidebarEverywhere(value === 'on')}
        />
      </div>
      {switched.length > 0 && (
        <>
          <h3 class="sub">{t('offAt')}</h3>
          <ul class="offs">
            {switched.map(({ address, name }) => (
              <li class="setrow" key={address}>
                <span dir="ltr">{name}</span>
                <button
                  type="button"
                  class="btn plain"
                  aria-label={t('turnOnAt', name)}
                  onClick={() => void actions.onSidebarOn(address)}
                >
                  {t('turnOn')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="setrow">
        <div>
          <p>{t('sidebarChoices')}</p>
          <p class="quiet" role="status">
            {tn('sidebarSites', sidebarSites)}
          </p>
        </div>
        <button
          type="button"
          class="btn plain"
          data-action="forget"
          disabled={sidebarSites === 0}
          onClick={() => void actions.onForgetSidebar()}
        >
          {t('forget')}
        </button>
      </div>
      <OptionsShortcuts shortcuts={shortcuts} onChange={onChangeShortcuts} />
    </section>
  );
}
