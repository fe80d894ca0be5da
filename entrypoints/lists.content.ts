// Marks known papers in lists. Apart from the script that shows the sidebar: only lists load it, and none of it is needed elsewhere.
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { bookmark, up } from '../components/icon-paths';
import { setStrings, t, tn } from '../components/strings';
import { LIST_MATCHES } from '../lib/detect/list-matches';
import { sharedDetector } from '../lib/detect/shared-detector';
import type { EntryMark } from '../lib/domain/entry-mark';
import type { MarkLooks } from '../lib/page/entry-mark';
import { createListMarks } from '../lib/page/list-marks';
import { watchLists } from '../lib/page/watch-lists';

export default defineContentScript({
  matches: LIST_MATCHES,
  allFrames: false,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    setStrings((key, subs) => browser.i18n.getMessage(key, subs));
    watchLists(window, createListMarks({ document, detector: sharedDetector(), looksOf }));
  },
});

function looksOf({ upvotes, saved }: EntryMark): MarkLooks {
  const facts = [
    ...(upvotes === undefined ? [] : [t('markInFeed', tn('upvotes', upvotes))]),
    ...(saved ? [t('markSaved')] : []),
  ];
  return {
    label: `${t('extName')}: ${facts.join(' ')}`,
    icons: [...(upvotes === undefined ? [] : [{ d: up }]), ...(saved ? [{ d: bookmark, filled: true }] : [])],
    text: upvotes === undefined ? '' : `${upvotes}`,
  };
}
