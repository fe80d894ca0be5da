// Comes with the detectors, while the page has just begun to load: see lib/page/wake-worker.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { sharedDetector } from '../lib/detect/shared-detector';
import { SIDEBAR_MATCHES } from '../lib/detect/site-matches';
import { wakeWorker } from '../lib/page/wake-worker';

export default defineContentScript({
  matches: SIDEBAR_MATCHES,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: () => void wakeWorker(new URL(location.href), sharedDetector()),
});
