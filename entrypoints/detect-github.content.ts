// Brings the detectors of GitHub before the script that shows the sidebar asks for them.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { detectPlainly } from '../lib/detect/detect-plainly';
import { detectorOf } from '../lib/detect/detector';
import { github } from '../lib/detect/github';
import { shareDetector } from '../lib/detect/shared-detector';
import { GITHUB_MATCHES } from '../lib/detect/site-matches';

const sites = [github];

export default defineContentScript({
  matches: GITHUB_MATCHES,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: () => shareDetector(detectorOf(sites, detectPlainly)),
});
