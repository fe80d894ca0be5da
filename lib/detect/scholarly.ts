// What a page says in tags of itself as a paper: Highwire's citation_*, Dublin Core, schema.org's ScholarlyArticle as JSON-LD.
import { parseArxivId } from '../domain/arxiv-id';
import { scholarlyJsonLd } from './json-ld';
import { authorNames, type MetaTags } from './meta-tags';

export interface Scholarly {
  readonly title: string;
  readonly authors: readonly string[];
  readonly abstract: string;
  readonly doi?: string;
  readonly arxiv?: string;
  readonly confidence: number;
}

const DC = ['dc.', 'dcterms.'];
const dc = (...names: string[]) => DC.flatMap((prefix) => names.map((name) => prefix + name));
const DC_PAPER = /article|paper|preprint|thesis|report|^text$/i;

export function readScholarly(meta: MetaTags, document: Document): Scholarly | null {
  const ids = idsOf(meta);
  const abstract = meta.one('citation_abstract', ...dc('description', 'abstract'), 'description', 'og:description');
  const title = meta.one('citation_title');
  if (title) {
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

function idsOf(meta: MetaTags): Pick<Scholarly, 'doi' | 'arxiv'> {
  const doi = meta
    .all('citation_doi', 'bepress_citation_doi', 'prism.doi', ...dc('identifier', 'identifier.doi'))
    .map((text) => /\b10\.\d{4,9}\/[^\s"<>]{1,280}/.exec(text.slice(0, 500))?.[0])
    .find(Boolean);
  const arxiv =
    parseArxivId(meta.one('citation_arxiv_id'))?.id ?? (doi && parseArxivId(doi.replace(/^10\.48550\//, ''))?.id);
  return { ...(doi && { doi }), ...(arxiv && { arxiv }) };
}
