// All that the database can say about whose a page is, asked in one transaction: with one for each question, a repository waits half as
// long again.
import { repoKey } from '../domain/github-repo';
import type { Paper } from '../domain/paper';
import { titleKey } from '../domain/title-key';
import { openFeedDb } from './feed-db';
import { getMany } from './get-many';

export interface PageKeys {
  /** arXiv id. */
  readonly id: string | undefined;
  /** `owner/name`. */
  readonly repo: string | undefined;
  readonly title: string;
  /** arXiv ids. */
  readonly linked: readonly string[];
  /** What `titleKey` of papers begins with that are called like it; null when none are. */
  readonly beginning: string | null;
}

export interface PapersOfPage {
  readonly ofId: Paper | undefined;
  readonly ofRepo: readonly Paper[];
  readonly titled: Paper | undefined;
  /** In the order of `linked`; papers that are not there are left out. */
  readonly ofLinks: readonly Paper[];
  /** Ids. */
  readonly called: readonly string[];
}

export async function loadPapersOfPage({ id, repo, title, linked, beginning }: PageKeys): Promise<PapersOfPage> {
  const { store } = (await openFeedDb()).transaction('papers');
  const byTitle = store.index('titleKey');
  const key = titleKey(title);
  const [ofId, ofRepo, titled, records, called] = await Promise.all([
    id ? store.get(id) : undefined,
    repo ? store.index('repo').getAll(repoKey(repo)) : [],
    key ? byTitle.get(key) : undefined,
    getMany(store, linked),
    beginning ? byTitle.getAllKeys(IDBKeyRange.bound(beginning, `${beginning}\uffff`)) : [],
  ]);
  return {
    ofId: ofId?.paper,
    ofRepo: ofRepo.map(({ paper }) => paper),
    titled: titled?.paper,
    ofLinks: records.flatMap((record) => (record ? [record.paper] : [])),
    called,
  };
}
