// The one content script: wires what the page is about to the sidebar beside it. All it does is in lib/page.
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import hostCss from '~/assets/host.css?inline';
import css from '~/assets/sidebar.css?inline';
import { Sidebar } from '~/components/Sidebar';
import { setStrings } from '~/components/strings';
import { sharedDetector } from '~/lib/detect/shared-detector';
import { SIDEBAR_MATCHES } from '~/lib/detect/site-matches';
import { obeyOrders } from '~/lib/messaging/obey';
import { createController } from '~/lib/page/controller';
import { watchNavigation } from '~/lib/page/navigation';

/** By a call of ours: Firefox lets such a sheet past a page's policy, but no text that merely stands in it. */
function writeSheet(style: HTMLStyleElement | null): void {
  if (style) style.textContent = css + hostCss;
}

export default defineContentScript({
  matches: SIDEBAR_MATCHES,
  allFrames: false,
  runAt: 'document_end',
  cssInjectionMode: 'manual',
  // Else any page that listens learns that Paperkin is here, and may end it with a message of its own.
  noScriptStartedPostMessage: true,
  main() {
    setStrings((key, subs) => browser.i18n.getMessage(key, subs));
    const controller = createController({
      document,
      detector: sharedDetector(),
      mount(root, store, actions) {
        // The words' own direction, whatever the page's is.
        (root.host as HTMLElement).dir = browser.i18n.getMessage('@@bidi_dir');
        render(
          <>
            <Sidebar store={store} actions={actions} />
            <style ref={writeSheet} />
          </>,
          root,
        );
        return () => render(null, root);
      },
    });
    obeyOrders(controller);
    watchNavigation(window, controller);
    // Left, or put into the back/forward cache: what comes next arrives anew.
    addEventListener('pagehide', controller.stop);
  },
});
