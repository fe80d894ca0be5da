// Injected by the popup's request into the page that is looked at, on any site: its answer goes back as the script's result.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectPage } from '../lib/detect/registry';

export default defineUnlistedScript(() => detectPage(new URL(location.href), document));
