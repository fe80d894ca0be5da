// One short function a message: what it asks is parsed already, what it needs is in lib.
import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '@/lib/domain/result';
import { syncStatusItem } from '@/lib/items';
import { loadLibrary, removePaper, restorePaper, savePaper } from '@/lib/library/library';
import type { PageAnswer, Request } from '@/lib/messaging/protocol';
import type { Handlers } from '@/lib/messaging/receive';
import { findRelated } from '@/lib/related/find-related';
import { searchPapers } from '@/lib/search/search-papers';
import { pauseSync, startSync } from '@/lib/sync/scheduler';
import { loadTrending } from '@/lib/trending/trending';
import { showCount } from './badge';
import { forgetSubject, rememberSubject, subjectOfTab } from './page-of-tab';

const PAGES: Record<Request<'openPage'>['page'], string> = {
  library: '/library.html',
  options: '/options.html',
  search: '/popup.html?focus=search',
};

export const handlers: Handlers = {
  async getRelated(subject, { tab }) {
    const answer = await findRelated(subject);
    if (tab?.id !== undefined) {
      await Promise.all([rememberSubject(tab.id, subject), showCount(tab.id, answer.related.length)]);
    }
    return ok(answer);
  },

  async leavePage(_, { tab }) {
    if (tab?.id !== undefined) await Promise.all([forgetSubject(tab.id), showCount(tab.id, 0)]);
    return ok(null);
  },

  async getOverview({ tabId }) {
    const [page, trending, saved, sync] = await Promise.all([
      pageOf(tabId),
      loadTrending('week'),
      loadLibrary(),
      syncStatusItem.get(),
    ]);
    return ok({ page, trending, saved, sync });
  },

  async getTrending({ period }) {
    return ok(await loadTrending(period));
  },

  async search({ query, limit }) {
    return ok(await searchPapers(query, limit));
  },

  async getLibrary() {
    return ok(await loadLibrary());
  },

  savePaper,
  removePaper,
  restorePaper,

  async syncNow() {
    startSync({ force: true });
    return ok(null);
  },

  async pauseSync() {
    await pauseSync();
    return ok(null);
  },

  async openPage({ page }) {
    await browser.tabs.create({ url: browser.runtime.getURL(PAGES[page] as '/popup.html') });
    return ok(null);
  },
};

async function pageOf(tabId: number | undefined): Promise<Result<PageAnswer>> {
  if (tabId === undefined) return fail('no-page');
  const subject = await subjectOfTab(tabId);
  if (!subject.ok) return subject;
  const answer = await findRelated(subject.value);
  await showCount(tabId, answer.related.length);
  return ok({ subjectTitle: subject.value.title || (answer.own?.paper.title ?? ''), kind: subject.value.kind, answer });
}
