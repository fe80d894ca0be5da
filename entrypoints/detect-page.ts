// Injected by the popup's request into the page that is looked at, on any site: its answer goes back as the script's result.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectPage } from '../lib/detect/registry';

// By name, because the script's value is what its last line leaves: without one, a minifier decides whether there is any.
export default defineUnlistedScript({
  globalName: 'paperkinSubject',
  main: () => detectPage(new URL(location.href), document),
});
