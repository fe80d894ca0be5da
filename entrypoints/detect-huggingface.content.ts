// Brings Hugging Face's detectors before the script that shows the sidebar asks for them.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { detectPlainly } from '../lib/detect/detect-plainly';
import { detectorOf } from '../lib/detect/detector';
import { shareDetector } from '../lib/detect/shared-detector';
import { HUGGINGFACE_SITES } from '../lib/detect/site-groups';
import { HUGGINGFACE_MATCHES } from '../lib/detect/site-matches';

export default defineContentScript({
  matches: HUGGINGFACE_MATCHES,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: () => shareDetector(detectorOf(HUGGINGFACE_SITES, detectPlainly)),
});
