// All options on one page, in plain words, each with its cost. What is pressed holds at once; there is nothing to save.
import type { OptionsActions, OptionsStore } from '../lib/stores/options-store';
import { useStore } from '../lib/stores/use-store';
import { HistoryChoices } from './HistoryChoices';
import { Icon } from './Icon';
import { edge, globe, hide, info, shield, sliders, sync as syncIcon } from './icon-paths';
import { Logo } from './Logo';
import { OptionsHidden } from './OptionsHidden';
import { OptionsLook } from './OptionsLook';
import { OptionsSidebar } from './OptionsSidebar';
import { OptionsSites } from './OptionsSites';
import { SyncFoot } from './SyncFoot';
import { SyncProgress } from './SyncProgress';
import { type MessageKey, t } from './strings';
import { useNow } from './use-now';

export interface OptionsPageProps {
  readonly store: OptionsStore;
  readonly actions: OptionsActions;
  /** Of the extension, as its manifest has it. */
  readonly version: string;
  onChangeShortcuts(): void;
}

const SECTIONS: readonly { id: string; icon: string; name: MessageKey }[] = [
  { id: 'papers', icon: syncIcon, name: 'optPapers' },
  { id: 'look', icon: sliders, name: 'optLook' },
  { id: 'sidebar', icon: edge, name: 'optSidebar' },
  { id: 'sites', icon: globe, name: 'optSites' },
  { id: 'hidden', icon: hide, name: 'optHidden' },
  { id: 'privacy', icon: shield, name: 'optPrivacy' },
  { id: 'about', icon: info, name: 'optAbout' },
];

export function OptionsPage({ store, actions, version, onChangeShortcuts }: OptionsPageProps) {
  const state = useStore(store);
  const { settings, sync, sites, hidden } = state;
  const now = useNow();
  return (
    <div class="pk page opt-grid">
      <nav class="opt-nav" aria-label={t('sections')}>
        <span class="brand">
          <Logo />
          {t('options')}
        </span>
        {SECTIONS.map(({ id, icon, name }) => (
          <a class="nav" key={id} href={`#${id}`}>
            <Icon d={icon} />
            {t(name)}
          </a>
        ))}
      </nav>
      <main class="page-in">
        <h1 class="sr">{t('options')}</h1>
        <section id="papers">
          <h2>{t('optPapers')}</h2>
          <h3 class="sub">{t('howFarBack')}</h3>
          <HistoryChoices
            value={settings.historyDays}
            onChange={(historyDays) => actions.onSettings({ historyDays })}
          />
          <p class="quiet">{t('historyNote')}</p>
          <SyncProgress sync={sync} />
          <div class="framed">
            <SyncFoot sync={sync} now={now} onSync={actions.onSync} onPauseSync={actions.onPauseSync} />
          </div>
        </section>
        <OptionsLook settings={settings} onSettings={actions.onSettings} />
        <OptionsSidebar state={state} actions={actions} onChangeShortcuts={onChangeShortcuts} />
        <OptionsSites sites={sites} onRevoke={actions.onRevokeSite} />
        <OptionsHidden hidden={hidden} onUnhide={actions.onUnhide} onUnhideAll={actions.onUnhideAll} />
        <section id="privacy">
          <h2>{t('optPrivacy')}</h2>
          <p class="prose">{t('privacyText')}</p>
        </section>
        <section id="about">
          <h2>{t('optAbout')}</h2>
          <p class="prose">{t('aboutText', version)}</p>
        </section>
      </main>
    </div>
  );
}
