// Brings the detectors of arXiv and of sites that show its papers before the script that shows the sidebar asks for them.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { alphaxiv } from '../lib/detect/alphaxiv';
import { ar5iv } from '../lib/detect/ar5iv';
import { arxiv } from '../lib/detect/arxiv';
import { detectPlainly } from '../lib/detect/detect-plainly';
import { detectorOf } from '../lib/detect/detector';
import { shareDetector } from '../lib/detect/shared-detector';
import { ARXIV_MATCHES } from '../lib/detect/site-matches';

const sites = [arxiv, ar5iv, alphaxiv];

export default defineContentScript({
  matches: ARXIV_MATCHES,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: () => shareDetector(detectorOf(sites, detectPlainly)),
});
