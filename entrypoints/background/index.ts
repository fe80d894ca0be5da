// The worker: registers every listener in its first turn, then has all answers wait on one ready promise. Wiring alone.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { reconcileLibrary } from '@/lib/library/library';
import { receive } from '@/lib/messaging/receive';
import { openKin } from '@/lib/related/open-kin';
import { ensureSyncAlarm, onAlarm, resumeSync } from '@/lib/sync/scheduler';
import { ensureStarterPapers } from '@/lib/sync/starter';
import { onSitesAllowed, reconcileSites } from './allowed-sites';
import { onCommand } from './commands';
import { handlers } from './handlers';
import { watchPdfs } from './pdf-badge';

export default defineBackground({
  type: 'module',
  main() {
    // Most wakes are for a page that asks what is akin to it: what that needs is read while the question is on its way.
    openKin().catch(() => {});
    const ready = ensureStarterPapers().catch((error: unknown) => {
      // Answers go on without starter papers; a database that cannot be opened says so itself when it is asked.
      console.error('Paperkin: the starter papers could not be stored.', error);
    });
    receive({
      handlers,
      ready,
      extensionId: browser.runtime.id,
      pagesOrigin: browser.runtime.getURL('/popup.html').replace(/popup\.html$/, ''),
    });

    browser.alarms.onAlarm.addListener(({ name }) => {
      ready.then(() => onAlarm(name));
    });
    browser.commands.onCommand.addListener((command, tab) => {
      ready.then(() => onCommand(command, tab?.id));
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      ready.then(resumeSync);
      if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/popup.html') });
    });
    browser.runtime.onStartup.addListener(() => {
      ready.then(resumeSync);
    });

    watchPdfs(ready);

    // Nothing of this waits for the feed.
    browser.permissions.onAdded.addListener(({ origins = [] }) => void onSitesAllowed(origins));
    browser.permissions.onRemoved.addListener(() => void reconcileSites());
    void reconcileSites();

    ready.then(ensureSyncAlarm);
    ready
      .then(reconcileLibrary)
      .catch((error: unknown) => console.error('Paperkin: the reading list could not be checked.', error));
  },
});
