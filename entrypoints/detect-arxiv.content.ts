// Brings arXiv's detectors before the script that shows the sidebar asks for them.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { detectPlainly } from '../lib/detect/detect-plainly';
import { detectorOf } from '../lib/detect/detector';
import { shareDetector } from '../lib/detect/shared-detector';
import { ARXIV_SITES } from '../lib/detect/site-groups';
import { ARXIV_MATCHES } from '../lib/detect/site-matches';

export default defineContentScript({
  matches: ARXIV_MATCHES,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: () => shareDetector(detectorOf(ARXIV_SITES, detectPlainly)),
});
