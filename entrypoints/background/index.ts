// The worker: registers every listener in its first turn, then has all answers wait on one ready promise. Wiring alone.
import './read-ahead';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { reconcileLibrary } from '@/lib/library/library';
import { receive } from '@/lib/messaging/receive';
import { ensureSyncAlarm, onAlarm, resumeRepair, resumeSync } from '@/lib/sync/scheduler';
import { ensureStarterPapers } from '@/lib/sync/starter';
import { onSitesAllowed, reconcileSites } from './allowed-sites';
import { onCommand } from './commands';
import { handlers } from './handlers';
import { watchPdfs } from './pdf-badge';

/** Longer than a cold answer takes, much shorter than the browser lets an idle worker live. */
const TIDY_AFTER_MS = 300;

export default defineBackground({
  main() {
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
    // At once: pages that come back with the browser load before anything else is asked.
    void reconcileSites();

    // What has time: a question that woke the worker is answered first.
    setTimeout(() => {
      ready.then(ensureSyncAlarm);
      ready.then(resumeRepair);
      ready
        .then(reconcileLibrary)
        .catch((error: unknown) => console.error('Paperkin: the reading list could not be checked.', error));
    }, TIDY_AFTER_MS);
  },
});
