// How "not related to this page" names a page: by what it is about, so that a paper's abstract, HTML and PDF are one page and so are
// a repository and its folders. Pages about no one thing go by their title.
import type { PageSubject } from './page-subject';
import { titleKey } from './title-key';
import { z } from './zod';

export const PageName = z.lazy(() =>
  z.object({
    key: z.string().check(z.minLength(1), z.maxLength(1100)),
    /** For the list of what was hidden. */
    title: z.string().check(z.maxLength(1000)),
  }),
);
export type PageName = z.infer<typeof PageName>;

const IDS = ['arxiv', 'doi', 'openreview', 'acl', 'pmid', 'huggingface', 'github'] as const;
/** Kinds of page that carry the ids of what they talk about. */
const TALK: readonly PageSubject['kind'][] = ['article', 'discussion', 'list'];

/** Undefined for a page that has neither an id nor a title long enough to tell it from others. */
export function pageNameOf({ kind, ids, title }: PageSubject, ownTitle = ''): PageName | undefined {
  const name = TALK.includes(kind) ? undefined : IDS.find((id) => ids[id]);
  const byTitle = titleKey(title);
  const key = name ? `${name}:${ids[name]?.toLowerCase()}` : byTitle && `title:${byTitle}`;
  return key ? { key, title: title || ownTitle } : undefined;
}
