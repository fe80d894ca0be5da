// Every message of Paperkin: who may send it, the schema of its request, the type of its answer. Requests are parsed in the
// worker; answers come from our own worker and are typed. A message that is not in this table does not exist.
import { ENTRIES_ASKED_MAX, type EntryMark } from '../domain/entry-mark';
import type { Hidden } from '../domain/hidden';
import type { LibraryItem } from '../domain/library-item';
import { PageName } from '../domain/page-name';
import { PageSubject } from '../domain/page-subject';
import type { PaperBrief } from '../domain/paper';
import type { MarkedText, RelatedAnswer, SearchAnswer } from '../domain/related-paper';
import type { Result } from '../domain/result';
import type { Place } from '../domain/sidebar-wishes';
import type { SyncStatus } from '../domain/sync-status';
import { PERIODS } from '../domain/trending';
import { z } from '../domain/zod';

/** Names one press of a button, so that a repeated request is carried out once. */
const opId = () => z.string().check(z.minLength(8), z.maxLength(64));
const paperId = () => z.string().check(z.minLength(1), z.maxLength(120));
const PaperOp = () => z.object({ opId: opId(), paperId: paperId() });
/** Of reasons that are shown. */
const TERMS_MAX = 8;
const TERM_MAX = 200;
const Nothing = () => z.object({});

/** Each made when such a message comes. */
export const REQUESTS = {
  /** Its coming is all that it is for: see lib/page/wake-worker. */
  wake: Nothing,
  getRelated: () => PageSubject,
  leavePage: Nothing,
  /** `terms`: why the paper was shown, to be marked in what it says. */
  getAbstract: () =>
    z.object({
      paperId: paperId(),
      terms: z.array(z.string().check(z.maxLength(TERM_MAX))).check(z.maxLength(TERMS_MAX)),
    }),
  getOverview: () => z.object({ tabId: z.exactOptional(z.int()) }),
  getTrending: () => z.object({ period: z.enum(PERIODS) }),
  search: () =>
    z.object({ query: z.string().check(z.maxLength(500)), limit: z.int().check(z.positive(), z.maximum(100)) }),
  getLibrary: Nothing,
  savePaper: PaperOp,
  removePaper: PaperOp,
  restorePaper: PaperOp,
  getHidden: Nothing,
  /** Every entry of a list at once. */
  markEntries: () =>
    z.object({
      entries: z
        .array(
          z.object({
            id: z.exactOptional(z.string().check(z.maxLength(40))),
            title: z.string().check(z.maxLength(1000)),
          }),
        )
        .check(z.maxLength(ENTRIES_ASKED_MAX)),
    }),
  /** Beside `page` alone; without one, beside every page and with papers like it. */
  hidePaper: () => z.object({ opId: opId(), paperId: paperId(), page: z.exactOptional(PageName) }),
  /** `id`: the `opId` that hid it, which nobody else knows but our own pages. */
  unhidePaper: () => z.object({ id: opId() }),
  unhideAll: Nothing,
  syncNow: Nothing,
  pauseSync: Nothing,
  openPage: () => z.object({ page: z.enum(['library', 'options', 'search']) }),
} as const;

export type MessageType = keyof typeof REQUESTS;
export type Request<T extends MessageType> = z.infer<ReturnType<(typeof REQUESTS)[T]>>;

/** What the popup's "This page" found. */
export interface PageAnswer {
  readonly subjectTitle: string;
  readonly kind: PageSubject['kind'];
  readonly answer: RelatedAnswer;
  /** Match pattern of its site, where the sidebar would stand always if the reader allowed it. */
  readonly site?: string;
}

export interface Overview {
  readonly page: Result<PageAnswer>;
  /** Where a sidebar could stand: only pages with a content script of ours have one. */
  readonly place: Place | null;
  readonly trending: readonly PaperBrief[];
  readonly saved: readonly LibraryItem[];
  readonly sync: SyncStatus;
}

export interface Answers {
  wake: null;
  getRelated: RelatedAnswer;
  leavePage: null;
  getAbstract: MarkedText;
  getOverview: Overview;
  getTrending: readonly PaperBrief[];
  search: SearchAnswer;
  getLibrary: readonly LibraryItem[];
  savePaper: LibraryItem;
  removePaper: LibraryItem;
  restorePaper: LibraryItem;
  /** Newest last. */
  getHidden: readonly Hidden[];
  /** Only of those that something is known of. */
  markEntries: readonly EntryMark[];
  /** Ids of the papers that are left out by it. */
  hidePaper: readonly string[];
  unhidePaper: null;
  unhideAll: null;
  syncNow: null;
  pauseSync: null;
  openPage: null;
}

export type ProtocolMap = { [T in MessageType]: (request: Request<T>) => Result<Answers[T]> };

/** Messages that a content script may send; the rest are for extension pages alone. */
export const FROM_CONTENT: ReadonlySet<MessageType> = new Set([
  'wake',
  'getRelated',
  'leavePage',
  'getAbstract',
  'savePaper',
  'removePaper',
  'restorePaper',
  'markEntries',
  'hidePaper',
  'unhidePaper',
  'syncNow',
  'openPage',
]);
