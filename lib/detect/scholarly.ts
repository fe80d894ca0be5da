// What a page says in tags of itself as a paper: Highwire's citation_*, Dublin Core, schema.org's ScholarlyArticle as JSON-LD.
import { arxivIdOfUrl, parseArxivId } from '../domain/arxiv-id';
import { arxivIdOfDoi, findDoi } from './doi';
import { scholarlyJsonLd } from './json-ld';
import { authorNames, type MetaTags } from './meta-tags';
import { plainText } from './plain-text';

export interface Scholarly {
  readonly title: string;
  readonly authors: readonly string[];
  readonly abstract: string;
  readonly doi?: string;
  readonly arxiv?: string;
  readonly pmid?: string;
  readonly confidence: number;
}

type TaggedIds = Pick<Scholarly, 'doi' | 'arxiv' | 'pmid'>;

const words = (list: string) => list.split(' ');
const DC = ['dc.', 'dcterms.'];
const dc = (...names: string[]) => DC.flatMap((prefix) => names.map((name) => prefix + name));
const DC_PAPER = /article|paper|preprint|thesis|report|^text$|^text\.serial/i;

/** What blogs leave out that call their posts by `citation_title`. */
const PUBLISHED = words(
  'journal_title conference_title conference inbook_title book_title pdf_url issn isbn volume publisher technical_report_institution technical_report_number dissertation_institution dissertation_name abstract abstract_html_url fulltext_html_url publication_date online_date date year',
).map((name) => `citation_${name}`);

export function readScholarly(meta: MetaTags, document: Document): Scholarly | null {
  const said = asTagged(meta, idsOf(meta)) ?? asJson(meta, document, idsOf(meta)) ?? asDublinCore(meta, idsOf(meta));
  return said && { ...said, title: plainText(said.title), abstract: plainText(said.abstract) };
}

function asTagged(meta: MetaTags, ids: TaggedIds): Scholarly | null {
  const title = meta.one('citation_title');
  const isPaper = ids.doi || ids.arxiv || ids.pmid || meta.one(...PUBLISHED);
  if (!title || !isPaper) return null;
  const authors = authorNames(meta.all('citation_author', 'citation_authors'));
  return { title, authors, abstract: abstractIn(meta), ...ids, confidence: 0.9 };
}

function asJson(meta: MetaTags, document: Document, ids: TaggedIds): Scholarly | null {
  const told = scholarlyJsonLd(document);
  if (!told) return null;
  const { doi, ...paper } = told;
  const known = ids.doi || ids.arxiv ? ids : { ...ids, ...split(doi) };
  return { ...paper, abstract: paper.abstract || abstractIn(meta), ...known, confidence: 0.85 };
}

function asDublinCore(meta: MetaTags, ids: TaggedIds): Scholarly | null {
  const title = meta.one(...dc('title'));
  const creators = meta.all(...dc('creator', 'creator.personalname'));
  const isPaper = ids.doi || ids.arxiv || meta.all(...dc('type')).some((type) => DC_PAPER.test(type));
  if (!title || creators.length === 0 || !isPaper) return null;
  return { title, authors: authorNames(creators), abstract: abstractIn(meta), ...ids, confidence: 0.8 };
}

const abstractIn = (meta: MetaTags) =>
  meta.one('citation_abstract', ...dc('description', 'abstract'), 'description', 'og:description');

function idsOf(meta: MetaTags): TaggedIds {
  const dois = meta
    .all('citation_doi', 'prism.doi', 'publication_doi', ...dc('identifier', 'identifier.doi'))
    .map(findDoi)
    .filter((found) => found !== null);
  const pdf = meta.one('citation_pdf_url');
  const arxiv =
    parseArxivId(meta.one('citation_arxiv_id'))?.id ??
    dois.map(arxivIdOfDoi).find((id) => id !== null) ??
    (URL.canParse(pdf) ? arxivIdOfUrl(new URL(pdf))?.id : undefined);
  const pmid = /^\d{1,9}$/.exec(meta.one('citation_pmid'))?.[0];
  return { ...split(dois.find((doi) => !arxivIdOfDoi(doi))), ...(arxiv && { arxiv }), ...(pmid && { pmid }) };
}

/** arXiv's own DOIs say its id and no more. */
function split(doi: string | undefined): TaggedIds {
  const arxiv = doi && arxivIdOfDoi(doi);
  return arxiv ? { arxiv } : doi ? { doi } : {};
}
