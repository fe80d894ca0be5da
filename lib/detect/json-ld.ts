// schema.org data in a page's JSON-LD, as far as it describes a scholarly article. Any shape may come: everything is looked at before use.
import { findDoi } from './doi';
import { authorNames } from './meta-tags';

const SCRIPTS_MAX = 20;
const SCRIPT_CHARS_MAX = 300_000;
const TYPES = ['ScholarlyArticle', 'Report', 'Thesis'];
const SCHOLARLY = /^(?:Medical)?ScholarlyArticle$|^(?:Report|Thesis)$/;

type Json = Record<string, unknown>;

interface JsonLdPaper {
  readonly title: string;
  readonly authors: string[];
  readonly abstract: string;
  readonly doi?: string;
}

export function scholarlyJsonLd(document: Document): JsonLdPaper | null {
  let seen = 0;
  for (const script of document.getElementsByTagName('script')) {
    if (script.getAttribute('type') !== 'application/ld+json') continue;
    if (seen++ >= SCRIPTS_MAX) break;
    const source = script.textContent ?? '';
    // Asked before it is parsed: what news and shops say of themselves takes longer to parse than their text to read.
    if (source.length > SCRIPT_CHARS_MAX || !TYPES.some((type) => source.includes(type))) continue;
    const article = objectsIn(source).find((object) =>
      list(object['@type']).some((type) => SCHOLARLY.test(text(type))),
    );
    const title = article && (text(article.headline) || text(article.name));
    if (title) {
      const doi = doiOf(article);
      return {
        title,
        authors: authorNames(list(article.author).map(nameOf)),
        abstract: text(article.abstract) || text(article.description),
        ...(doi && { doi }),
      };
    }
  }
  return null;
}

/** The objects at the top, in a list, in `@graph`, or named as the page's main entity. */
function objectsIn(source: string): Json[] {
  try {
    const tops = list(parseJson(source)).filter(isObject);
    return tops.flatMap((top) => [top, ...list(top['@graph']).flat(), ...list(top.mainEntity)]).filter(isObject);
  } catch {
    return [];
  }
}

/** Where the article, its identifiers or its likes name one. */
function doiOf(article: Json): string | undefined {
  const named = [article['@id'], article.doi, article.identifier, article.sameAs, article.url].flatMap(list);
  for (const one of named) {
    const doi = findDoi(isObject(one) ? text(one.value) || text(one['@id']) : text(one));
    if (doi) return doi;
  }
  return undefined;
}

/** Some leave raw line breaks within strings, which is no JSON. */
function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return JSON.parse(source.replace(/[\n\r\t]/g, ' '));
  }
}

function nameOf(author: unknown): string {
  if (!isObject(author)) return text(author);
  return text(author.name) || [text(author.givenName), text(author.familyName)].filter(Boolean).join(' ');
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
