// The detectors of all sites and of any other page. Injected by the popup's request into the page that is looked at, its answer goes back
// as the script's result; on sites that the reader allowed it comes before the script that shows the sidebar.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { anyPage } from '../lib/detect/registry';
import { shareDetector } from '../lib/detect/shared-detector';

// By name, because the script's value is what its last line leaves: without one, a minifier decides whether there is any.
export default defineUnlistedScript({
  globalName: 'paperkinSubject',
  main() {
    shareDetector(anyPage);
    return anyPage.detect(new URL(location.href), document);
  },
});
