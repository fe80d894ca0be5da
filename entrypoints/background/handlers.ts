// One short function a message: what it asks is parsed already, what it needs is in lib.
import { browser } from 'wxt/browser';
import { takeDamage } from '@/lib/db/damage';
import { fail, ok, type Result } from '@/lib/domain/result';
import { hidePaper, loadHidden, unhideAll, unhidePaper } from '@/lib/hidden/hidden-papers';
import { syncStatusItem } from '@/lib/items';
import { loadLibrary, removePaper, restorePaper, savePaper } from '@/lib/library/library';
import { markEntries } from '@/lib/library/mark-entries';
import { askPage, type PageTold } from '@/lib/messaging/ask-page';
import type { PageAnswer, Request } from '@/lib/messaging/protocol';
import type { Handlers } from '@/lib/messaging/receive';
import { findRelated } from '@/lib/related/find-related';
import { leftOut } from '@/lib/related/left-out';
import { openKin } from '@/lib/related/open-kin';
import { readAbstract } from '@/lib/related/read-abstract';
import { searchPapers } from '@/lib/search/search-papers';
import { pauseSync, repair, startSync } from '@/lib/sync/scheduler';
import { loadTrending } from '@/lib/trending/trending';
import { siteOfTab } from './allowed-sites';
import { showCount } from './badge';
import { subjectOfTab } from './page-of-tab';
import { takeTurn } from './tab-turn';

const PAGES: Record<Request<'openPage'>['page'], string> = {
  library: '/library.html',
  options: '/options.html',
  search: '/popup.html?focus=search',
};

export const handlers: Handlers = {
  async wake() {
    return ok(null);
  },

  async getRelated(subject, { tab }) {
    const turn = takeTurn(tab?.id);
    const answer = await findRelated(subject, loadHidden());
    turn?.show(subject, answer.related.length);
    repairWhatIsDamaged();
    return ok(answer);
  },

  getAbstract: ({ paperId, terms }) => readAbstract(paperId, terms),

  async leavePage(_, { tab }) {
    takeTurn(tab?.id)?.show(null, 0);
    return ok(null);
  },

  async getOverview({ tabId }) {
    const told = tabId === undefined ? Promise.resolve(null) : askPage(tabId);
    const [page, place, trending, saved, sync] = await Promise.all([
      pageOf(tabId, told),
      told.then((page) => page?.place ?? null),
      loadTrending('week'),
      loadLibrary(),
      syncStatusItem.get(),
    ]);
    return ok({ page, place, trending, saved, sync });
  },

  async getTrending({ period }) {
    return ok(await loadTrending(period));
  },

  async search({ query, limit }) {
    const answer = await searchPapers(query, limit);
    repairWhatIsDamaged();
    return ok(answer);
  },

  async getLibrary() {
    return ok(await loadLibrary());
  },

  savePaper,
  removePaper,
  restorePaper,

  async getHidden() {
    return ok(await loadHidden());
  },

  async markEntries({ entries }) {
    return ok(await markEntries(entries));
  },

  async hidePaper({ opId, paperId, page }) {
    const hidden = await hidePaper(opId, paperId, page);
    if (!hidden.ok) return hidden;
    return ok([...leftOut((await openKin()).collection, [hidden.value], page?.key)]);
  },

  unhidePaper: ({ id }) => unhidePaper(id),
  unhideAll,

  async syncNow() {
    // The run tells of itself through the sync status.
    startSync({ force: true }).catch((error: unknown) => console.error('Paperkin: the sync could not start.', error));
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

/** The answer has gone on from the rest and waits for nothing. */
function repairWhatIsDamaged(): void {
  if (takeDamage()) repair();
}

async function pageOf(tabId: number | undefined, told: Promise<PageTold | null>): Promise<Result<PageAnswer>> {
  if (tabId === undefined) return fail('no-page');
  const subject = await subjectOfTab(tabId, told);
  if (!subject.ok) return subject;
  const answer = await findRelated(subject.value, loadHidden());
  await showCount(tabId, answer.related.length);
  const site = await siteOfTab(tabId);
  return ok({
    subjectTitle: subject.value.title || (answer.own?.paper.title ?? ''),
    kind: subject.value.kind,
    answer,
    ...(site && { site }),
  });
}
