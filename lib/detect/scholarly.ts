// What a page says in tags of itself as a paper: Highwire's citation_*, Dublin Core, schema.org's ScholarlyArticle as JSON-LD.
import { parseArxivId } from '../domain/arxiv-id';
import { arxivIdOfDoi, findDoi } from './doi';
import { scholarlyJsonLd } from './json-ld';
import { authorNames, type MetaTags } from './meta-tags';

export interface Scholarly {
  readonly title: string;
  readonly authors: readonly string[];
  readonly abstract: string;
  readonly doi?: string;
  readonly arxiv?: string;
  readonly pmid?: string;
  readonly confidence: number;
}

const words = (list: string) => list.split(' ');
const DC = ['dc.', 'dcterms.'];
const dc = (...names: string[]) => DC.flatMap((prefix) => names.map((name) => prefix + name));
const DC_PAPER = /article|paper|preprint|thesis|report|^text$/i;

/** What blogs leave out that call their posts by `citation_title`. */
const PUBLISHED = words(
  'journal_title conference_title conference inbook_title book_title pdf_url issn isbn volume publisher technical_report_institution technical_report_number dissertation_institution dissertation_name abstract abstract_html_url fulltext_html_url',
).map((name) => `citation_${name}`);

export function readScholarly(meta: MetaTags, document: Document): Scholarly | null {
  const ids = idsOf(meta);
  const abstract = meta.one('citation_abstract', ...dc('description', 'abstract'), 'description', 'og:description');
  const title = meta.one('citation_title');
  if (title && (ids.doi || ids.arxiv || ids.pmid || meta.one(...PUBLISHED))) {
    return {
      title,
      authors: authorNames(meta.all('citation_author', 'citation_authors')),
      abstract,
      ...ids,
      confidence: 0.9,
    };
  }
  const fromJson = scholarlyJsonLd(document);
  if (fromJson) return { ...fromJson, abstract: fromJson.abstract || abstract, ...ids, confidence: 0.85 };
  const dcTitle = meta.one(...dc('title'));
  const creators = meta.all(...dc('creator'));
  if (dcTitle && creators.length > 0 && (ids.doi || DC_PAPER.test(meta.one(...dc('type'))))) {
    return { title: dcTitle, authors: authorNames(creators), abstract, ...ids, confidence: 0.8 };
  }
  return null;
}

function idsOf(meta: MetaTags): Pick<Scholarly, 'doi' | 'arxiv' | 'pmid'> {
  const doi = meta
    .all('citation_doi', 'bepress_citation_doi', 'prism.doi', ...dc('identifier', 'identifier.doi'))
    .map(findDoi)
    .find((found) => found !== null);
  const arxiv = parseArxivId(meta.one('citation_arxiv_id'))?.id ?? (doi && arxivIdOfDoi(doi));
  const pmid = /^\d{1,9}$/.exec(meta.one('citation_pmid'))?.[0];
  return { ...(doi && { doi }), ...(arxiv && { arxiv }), ...(pmid && { pmid }) };
}
