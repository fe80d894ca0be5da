// A site that publishes papers and tags them as all publishers do: which of its addresses are papers is all that differs.
import type { PageSubject } from '../domain/page-subject';
import { abstractBelow } from './abstract-below';
import { isAnyWall } from './any-wall';
import { findDoi } from './doi';
import { headlineOf } from './headline';
import { idsAnywhere } from './ids-anywhere';
import { type ListEntry, readEntries } from './list-entry';
import { listSubject } from './list-subject';
import { makeSubject } from './make-subject';
import { readMetaTags } from './meta-tags';
import { isPdfByPlace, pdfByUrl } from './pdf-by-url';
import { printedDoi } from './printed-doi';
import { readText } from './read-text';
import { readScholarly, type Scholarly } from './scholarly';
import { scholarlySubject } from './scholarly-page';
import { shownAuthors } from './shown-authors';
import type { Site } from './site';

const PDF = /\.pdf$|\/(?:e?pdf|pdfft|pdfdirect)(?:\/|$)/i;

const SCRIPTS_MAX = 60;
const DATA_MAX = 200_000;

export interface PublisherTable {
  readonly name: string;
  readonly hosts: readonly string[];
  /** Path and query of a paper's page or PDF. */
  readonly paper: RegExp;
  readonly list?: RegExp;
  readonly entries?: string;
}

export function publisher({ name, hosts, paper, list, entries: titles }: PublisherTable): Site {
  const place = ({ pathname, search }: URL) => pathname + search;
  const isList = (url: URL) => !!list?.test(place(url)) && !paper.test(place(url));
  const entries = (url: URL, document: Document): ListEntry[] =>
    titles && isList(url)
      ? readEntries(document, url, titles, (title) => title.closest('a') ?? title.querySelector('a'))
      : [];
  return {
    name,
    hosts,
    claims: (url) => paper.test(place(url)) || isList(url),
    detect(url, document) {
      if (isAnyWall(document)) return null;
      if (document.contentType === 'application/pdf' || PDF.test(url.pathname) || isPdfByPlace(url))
        return pdfByUrl(url, document.title, name);
      return isList(url)
        ? listSubject(name, url, document.title.replace(' - Search Results', ''), entries(url, document))
        : paperOf(name, url, document);
    },
    entries,
  };
}

function withDoi(paper: Scholarly, document: Document): Scholarly {
  const doi = paper.doi || paper.arxiv ? null : printedDoi(document);
  return doi ? { ...paper, doi } : paper;
}

function paperOf(name: string, url: URL, document: Document): PageSubject | null {
  const meta = readMetaTags(document);
  const tagged = readScholarly(meta, document);
  if (tagged) {
    const authors = tagged.authors.length > 0 ? tagged.authors : shownAuthors(document, meta, tagged.title);
    return scholarlySubject(name, { ...withDoi(tagged, document), authors }, url, document);
  }
  // A few draw their pages by script and tag nothing: the address says which paper, the first heading what it is called.
  const title = document.querySelector('h1') || meta.one('og:title') ? headlineOf(document, meta) : '';
  if (!title) return null;
  const known = idsAnywhere(url);
  const doi = known.doi || known.arxiv ? null : (printedDoi(document) ?? doiInData(document));
  const ids = doi ? { ...known, doi } : known;
  const abstract = readText(document.querySelector('.abstract, .abstract-text, #abstract'));
  const text = abstract.replace(/^abstract[.:\s]+/i, '') || abstractBelow(document);
  if (!text && Object.keys(ids).length === 0) return null;
  return makeSubject({
    site: name,
    kind: 'paper',
    ids,
    title,
    authors: shownAuthors(document, meta, title),
    text: text || meta.one('og:description'),
    confidence: 0.7,
  });
}

/** IEEE Xplore draws its pages from a script that says all of the paper. */
function doiInData(document: Document): string | null {
  for (const { textContent } of [...document.getElementsByTagName('script')].slice(0, SCRIPTS_MAX)) {
    const at = textContent?.indexOf('xplGlobal.document.metadata') ?? -1;
    const doi = at < 0 ? '' : /"doi":"([^"]{1,300})"/.exec(textContent?.slice(at, at + DATA_MAX) ?? '')?.[1];
    if (doi) return findDoi(doi);
  }
  return null;
}
