// What the popup's "This page" is about: what a detector finds that is injected on the reader's click (`activeTab`); where no script
// may run (a PDF in the browser's viewer), the address alone; without access to either, what its content script says or last said.
import { browser } from 'wxt/browser';
import { detectByUrl } from '@/lib/detect/detect-by-url';
import { isPrivatePlace } from '@/lib/detect/private-places';
import { PageSubject } from '@/lib/domain/page-subject';
import { fail, ok, type Result } from '@/lib/domain/result';
import { subjectKeyOf } from '@/lib/items';
import { askPage } from '@/lib/messaging/ask-page';

const INJECTED_WITHIN_MS = 1_000;

/** Tabs whose subject is kept: a subject is up to 60 KB, session storage 10 MB. */
const TABS_KEPT = 20;
const TABS_KEY = 'subject-tabs';

/** Last asked first; null until this worker has read it. */
let rememberedTabs: readonly number[] | null = null;
let remembering: Promise<void> = Promise.resolve();

/** Session storage lives in memory and is not open to content scripts. One after the other: a tab that falls out is written before. */
export function rememberSubject(tabId: number, subject: PageSubject): Promise<void> {
  const run = remembering.then(() => remember(tabId, subject));
  remembering = run.catch(() => {});
  return run;
}

async function remember(tabId: number, subject: PageSubject): Promise<void> {
  rememberedTabs ??= await readTabs();
  const tabs = [tabId, ...rememberedTabs.filter((other) => other !== tabId)];
  rememberedTabs = tabs.slice(0, TABS_KEPT);
  const gone = tabs.slice(TABS_KEPT).map(subjectKeyOf);
  if (gone.length > 0) await browser.storage.session.remove(gone);
  await browser.storage.session.set({ [subjectKeyOf(tabId)]: subject, [TABS_KEY]: rememberedTabs });
}

export async function forgetSubject(tabId: number): Promise<void> {
  await browser.storage.session.remove(subjectKeyOf(tabId));
}

async function readTabs(): Promise<number[]> {
  const { [TABS_KEY]: tabs } = await browser.storage.session.get(TABS_KEY);
  return Array.isArray(tabs) ? tabs : [];
}

/** `told`: what the page's own script says, if that was asked already. */
export async function subjectOfTab(tabId: number, told = askPage(tabId)): Promise<Result<PageSubject>> {
  const { url, title } = await addressOf(tabId);
  // Before any script is put into the page: of such a place not even its title is read.
  if (url && isPrivatePlace(url)) return fail('private-page');
  const injected = await Promise.race([
    inject(tabId),
    new Promise<null>((resolve) => setTimeout(resolve, INJECTED_WITHIN_MS, null)),
  ]);
  if (injected) return injected.subject ? ok(injected.subject) : fail('no-page');
  if (url) {
    const byAddress = detectByUrl(url, title);
    return byAddress ? ok(byAddress) : fail('no-page');
  }
  // Our page is open beside the other one, so no click gave access to it: its content script tells us, or has told us.
  const now = await told;
  if (now) return now.subject ? ok(now.subject) : fail('no-page');
  const key = subjectKeyOf(tabId);
  const before = PageSubject.safeParse((await browser.storage.session.get(key))[key]);
  return before.success ? ok(before.data) : fail('not-seen');
}

/** Null when no script may run in the tab. */
async function inject(tabId: number): Promise<{ subject: PageSubject | null } | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/detect-page.js'] });
    const subject = PageSubject.safeParse(frame?.result);
    return { subject: subject.success ? subject.data : null };
  } catch {
    return null;
  }
}

/** Both are hidden from us in a tab that no click gave access to. */
async function addressOf(tabId: number): Promise<{ url: URL | null; title: string }> {
  const { url, title = '' } = await browser.tabs.get(tabId).catch(() => ({ url: undefined, title: '' }));
  return { url: url && URL.canParse(url) ? new URL(url) : null, title };
}
