// Brings the detectors of Hugging Face before the script that shows the sidebar asks for them.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { detectPlainly } from '../lib/detect/detect-plainly';
import { detectorOf } from '../lib/detect/detector';
import { huggingface } from '../lib/detect/huggingface';
import { shareDetector } from '../lib/detect/shared-detector';
import { HUGGINGFACE_MATCHES } from '../lib/detect/site-matches';

const sites = [huggingface];

export default defineContentScript({
  matches: HUGGINGFACE_MATCHES,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: () => shareDetector(detectorOf(sites, detectPlainly)),
});
