// The worker: registers every listener in its first turn, then has all answers wait on one ready promise. Wiring alone.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { reconcileLibrary } from '@/lib/library/library';
import { receive } from '@/lib/messaging/receive';
import { ensureSyncAlarm, onAlarm, resumeSync } from '@/lib/sync/scheduler';
import { ensureStarterPapers } from '@/lib/sync/starter';
import { onCommand } from './commands';
import { handlers } from './handlers';

export default defineBackground({
  type: 'module',
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

    ready.then(ensureSyncAlarm);
    ready
      .then(reconcileLibrary)
      .catch((error: unknown) => console.error('Paperkin: the reading list could not be checked.', error));
  },
});
