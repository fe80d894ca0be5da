// A site whose pages are papers with `citation_*` tags and lists of them: conferences, journals, indexes. Each such site is a table
// of where its pages show what; what is shown goes before tags, which single-page sites leave behind as they go from page to page.
import { letters } from '../domain/letters';
import type { PageSubject } from '../domain/page-subject';
import { oneLine } from '../util/one-line';
import { abstractBelow } from './abstract-below';
import { arxivIdOfDoi, findDoi } from './doi';
import { type Ids, idsOfUrl } from './ids-of-url';
import { ENTRIES_TOLD, readEntries } from './list-entry';
import { listSubject } from './list-subject';
import { makeSubject } from './make-subject';
import { authorNames, type MetaTags, readMetaTags } from './meta-tags';
import { paperByUrl } from './paper-by-url';
import { readText } from './read-text';
import type { Site } from './site';
import { isWall } from './wall';

export interface PaperSiteTable {
  readonly name: string;
  readonly hosts: readonly string[];
  /** Path and query of a paper's page. */
  readonly paper: RegExp;
  /** Path and query of a paper's PDF. */
  readonly pdf?: RegExp;
  readonly title?: string;
  /** What the site adds to a document's title behind a paper's own: believed where the page shows none and tags none. */
  readonly ownTitle?: RegExp;
  readonly authors?: string;
  /** Without one, or where it finds nothing, what stands below the heading "Abstract". */
  readonly abstract?: string;
  /** Links whose address tells more ids of the paper, e.g. to arXiv. */
  readonly idLinks?: string;
  readonly list?: RegExp;
  /** Elements that show a title in a list. */
  readonly entries?: string;
  /** The link that tells an entry's arXiv id. */
  linkOf?(title: Element): Element | null | undefined;
}

const AUTHORS_MAX = 3000;
/** What Semantic Scholar says where it knows no abstract. */
const EXTRACTED = /^Semantic Scholar extracted.*/;

export function paperSite(table: PaperSiteTable): Site {
  const { name, hosts, paper, pdf, list, entries: titles } = table;
  const place = ({ pathname, search }: URL) => pathname + search;
  const isList = (url: URL) => !!list?.test(place(url)) && !paper.test(place(url));
  const listed = (url: URL, document: Document, max?: number) =>
    titles && isList(url) ? readEntries(document, url, titles, table.linkOf ?? (() => null), max) : [];
  return {
    name,
    hosts,
    claims: (url) => [paper, pdf, list].some((pattern) => pattern?.test(place(url))),
    detect(url, document) {
      if (isWall(document)) return null;
      if (isList(url)) {
        const title = document.title || readText(document.querySelector('h1, h2, h3'), 300);
        return listSubject(name, url, title, listed(url, document, ENTRIES_TOLD));
      }
      return paper.test(place(url)) ? detectPaper(table, url, document) : paperByUrl(url, document.title, name);
    },
    entries: listed,
  };
}

function detectPaper(table: PaperSiteTable, url: URL, document: Document): PageSubject | null {
  const meta = readMetaTags(document);
  const shown = table.title ? readText(document.querySelector(table.title), 1000) : '';
  const tagged = meta.one('citation_title');
  const title = shown || tagged || namedByTab(table, document.title);
  if (!title) return null;
  const isStale = shown && tagged && !isAlike(shown, tagged);
  const tags = isStale ? NO_TAGS : meta;
  return makeSubject({
    site: table.name,
    kind: 'paper',
    ids: paperIds(table, url, document, tags),
    title,
    authors: authorsOf(table, document, tags),
    // Some show no more than a sentence of it until they are asked to.
    text: longer(
      abstractOf(table, document),
      tags.one('citation_abstract', 'og:description', 'description').replace(EXTRACTED, ''),
    ),
  });
}

function namedByTab({ ownTitle }: PaperSiteTable, title: string): string {
  return ownTitle?.test(title) ? title.replace(ownTitle, '').replace(/^\[PDF\] /, '') : '';
}

/** Where other papers are listed, with links of their own. */
const ROW = '.cl-paper-row, .paper-citation';
const longer = (a: string, b: string) => (a.length >= b.length ? a : b);
const NO_TAGS: MetaTags = { one: () => '', all: () => [] };

/** Tags write out mathematics and punctuation in their own ways. */
function isAlike(a: string, b: string): boolean {
  const key = (text: string) => letters(text).slice(0, 24);
  return key(a) === key(b);
}

function paperIds({ idLinks }: PaperSiteTable, url: URL, document: Document, tags: MetaTags): Ids {
  const doi = findDoi(tags.one('citation_doi', 'dc.identifier'));
  const fromDoi = doi && arxivIdOfDoi(doi);
  const ids: Ids = { ...(doi && !fromDoi && { doi }), ...(fromDoi && { arxiv: fromDoi }), ...idsOfUrl(url) };
  const links = idLinks ? [...document.querySelectorAll(idLinks)].slice(0, 10) : [];
  const own = links.filter((link) => !link.closest(ROW)).map((link) => link.getAttribute('href') ?? '');
  for (const href of [...own, tags.one('citation_pdf_url')])
    if (href && URL.canParse(href, url.href)) Object.assign(ids, { ...idsOfUrl(new URL(href, url.href)), ...ids });
  return ids;
}

function authorsOf({ authors }: PaperSiteTable, document: Document, tags: MetaTags): string[] {
  const tagged = authorNames(tags.all('citation_author', 'citation_authors'));
  if (tagged.length > 0 || !authors) return tagged;
  const shown = [...document.querySelectorAll(authors)].slice(0, AUTHORS_MAX).map((name) => readText(name, 5000));
  return shown.length === 1 ? (shown[0] ?? '').split(/\s*(?:,|;|·|&|\band\b)\s*/) : shown;
}

function abstractOf({ abstract }: PaperSiteTable, document: Document): string {
  for (const part of abstract ? document.querySelectorAll(abstract) : []) {
    const text = readText(part).replace(/^abstract\b[.:\s]*/i, '');
    if (oneLine(text).length > 40) return text;
  }
  return abstractBelow(document);
}
