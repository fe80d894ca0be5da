// What a page is about, as detection on the page side sees it and as the worker receives it. Page text is untrusted and capped here.
import { SUBJECT_AUTHORS_MAX, SUBJECT_LINKS_MAX, SUBJECT_TEXT_MAX, SUBJECT_TITLE_MAX } from './limits';
import { z } from './zod';

const text = (max: number) => z.string().check(z.maxLength(max));

export const PageSubject = z.lazy(() =>
  z.object({
    /** Registry name of the detector that spoke, e.g. `arxiv`. */
    site: text(40),
    kind: z.enum(['paper', 'repository', 'article', 'model', 'dataset', 'space', 'discussion', 'list']),
    ids: z.object({
      /** Without version. */
      arxiv: z.exactOptional(text(40)),
      doi: z.exactOptional(text(300)),
      pmid: z.exactOptional(text(12)),
      /** Of its forum. */
      openreview: z.exactOptional(text(60)),
      /** ACL Anthology, e.g. `2021.naacl-main.208`. */
      acl: z.exactOptional(text(80)),
      /** `owner/name` of a model, `datasets/owner/name`, `spaces/owner/name`. */
      huggingface: z.exactOptional(text(220)),
      /** `owner/name`. */
      github: z.exactOptional(text(150)),
    }),
    title: text(SUBJECT_TITLE_MAX),
    authors: z.array(text(200)).check(z.maxLength(SUBJECT_AUTHORS_MAX)),
    /** The abstract, the README, or the readable text: all that the page says of its subject. */
    text: text(SUBJECT_TEXT_MAX),
    /** BCP 47, as the page declares it for what it is about. */
    language: z.exactOptional(text(35)),
    /** arXiv ids that the text links to or cites, the likeliest own ones first: badges at the top, then BibTeX, then the rest. */
    linkedArxiv: z.array(text(40)).check(z.maxLength(SUBJECT_LINKS_MAX)),
    /** arXiv ids that a repository links to beside its own papers. */
    citedArxiv: z.exactOptional(z.array(text(40)).check(z.maxLength(SUBJECT_LINKS_MAX))),
    /** 1: the site says so itself; about 0.5: read out of a page of no known site. */
    confidence: z.number().check(z.gte(0), z.lte(1)),
  }),
);
export type PageSubject = z.infer<typeof PageSubject>;
