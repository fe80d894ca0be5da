// Brings the detectors of conferences, journals and indexes of papers before the script that shows the sidebar asks for them.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { acl } from '../lib/detect/acl';
import { codesota } from '../lib/detect/codesota';
import { cvf } from '../lib/detect/cvf';
import { detectPlainly } from '../lib/detect/detect-plainly';
import { detectorOf } from '../lib/detect/detector';
import { jmlr } from '../lib/detect/jmlr';
import { neurips } from '../lib/detect/neurips';
import { openreview } from '../lib/detect/openreview';
import { pmlr } from '../lib/detect/pmlr';
import { semanticscholar } from '../lib/detect/semanticscholar';
import { shareDetector } from '../lib/detect/shared-detector';
import { VENUE_MATCHES } from '../lib/detect/site-matches';

const sites = [openreview, acl, semanticscholar, codesota, neurips, pmlr, cvf, jmlr];

export default defineContentScript({
  matches: VENUE_MATCHES,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: () => shareDetector(detectorOf(sites, detectPlainly)),
});
