// The first page a reader sees: what Paperkin does, what it never does, one question with a good default, and a way to start.
import type { RelatedPaper } from '../lib/domain/related-paper';
import type { OptionsActions, OptionsStore } from '../lib/stores/options-store';
import { useStore } from '../lib/stores/use-store';
import { HistoryChoices } from './HistoryChoices';
import { Icon } from './Icon';
import { bolt, bookmark, off, shield, sync as syncIcon } from './icon-paths';
import { Logo } from './Logo';
import { type MessageKey, t, tn } from './strings';
import { syncState } from './sync-words';
import { WelcomePreview } from './WelcomePreview';

export interface WelcomePageProps {
  readonly store: OptionsStore;
  readonly actions: OptionsActions;
  /** Two papers that stand as an example, and the page they are akin to. */
  readonly example: { readonly title: string; readonly related: readonly RelatedPaper[] };
  onStart(): void;
}

const PROMISES: readonly { icon: string; name: MessageKey; text: MessageKey }[] = [
  { icon: shield, name: 'promisePrivate', text: 'promisePrivateText' },
  { icon: bolt, name: 'promiseInstant', text: 'promiseInstantText' },
  { icon: off, name: 'promiseOffline', text: 'promiseOfflineText' },
  { icon: bookmark, name: 'promiseYours', text: 'promiseYoursText' },
];

export function WelcomePage({ store, actions, example, onStart }: WelcomePageProps) {
  const { settings, sync } = useStore(store);
  return (
    <main class="pk page">
      <div class="welcome">
        <header>
          <span class="brand">
            <Logo />
            {t('extName')}
          </span>
          <h1>{t('welcomeTitle')}</h1>
          <p class="lede">{t('welcomeLede')}</p>
        </header>
        <div class="two">
          <ul class="promise">
            {PROMISES.map(({ icon, name, text }) => (
              <li key={name}>
                <Icon d={icon} />
                <span>
                  <b>{t(name)}</b> {t(text)}
                </span>
              </li>
            ))}
          </ul>
          <WelcomePreview {...example} />
        </div>
        <section class="step">
          <h2 class="h">{t('howFarBack')}</h2>
          <HistoryChoices
            value={settings.historyDays}
            onChange={(historyDays) => actions.onSettings({ historyDays })}
          />
          <p class="quiet">{t('historyNote')}</p>
        </section>
        <div class="row">
          <button type="button" class="btn primary lg" data-action="start" onClick={onStart}>
            {t('startReading')}
          </button>
          <span
            class="push quiet row"
            role="status"
            data-section="sync"
            data-state={syncState(sync)}
            data-papers={sync.papers}
            data-rejected={sync.rejected}
          >
            <Icon d={syncIcon} small />
            {tn('papersSoFar', sync.papers)}
          </span>
        </div>
      </div>
    </main>
  );
}
