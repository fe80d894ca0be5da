// schema.org data in a page's JSON-LD, as far as it describes a scholarly article. Any shape may come: everything is looked at before use.
import { findDoi } from './doi';
import { authorNames } from './meta-tags';

const SCRIPTS_MAX = 20;
const SCRIPT_CHARS_MAX = 300_000;
const TYPES = ['ScholarlyArticle', 'Report', 'Thesis'];
/** By their name or their whole address. */
const SCHOLARLY = /^(?:https?:\/\/schema\.org\/)?(?:(?:Medical)?ScholarlyArticle|Report|Thesis)$/;
const DATASET = /^(?:https?:\/\/schema\.org\/)?Dataset$/;

type Json = Record<string, unknown>;

interface JsonLdPaper {
  readonly title: string;
  readonly authors: string[];
  readonly abstract: string;
  readonly doi?: string;
}

export function scholarlyJsonLd(document: Document): JsonLdPaper | null {
  for (const article of describedIn(document, TYPES)) {
    if (!isOfType(article, SCHOLARLY)) continue;
    const title = text(article.headline) || text(article.name);
    if (!title) continue;
    const doi = doiOf(article);
    return {
      title,
      authors: authorNames(list(article.author).map(nameOf)),
      abstract: text(article.abstract) || text(article.description),
      ...(doi && { doi }),
    };
  }
  return null;
}

/** Whether what archives tag like a paper is said to be data, and no paper beside it. */
export function isDatasetByJsonLd(document: Document): boolean {
  const described = [...describedIn(document, ['Dataset'])];
  return described.some((one) => isOfType(one, DATASET)) && !described.some((one) => isOfType(one, SCHOLARLY));
}

/** What is described in scripts that name one of these types. */
function* describedIn(document: Document, types: readonly string[]): Generator<Json> {
  let seen = 0;
  for (const script of document.getElementsByTagName('script')) {
    if (script.getAttribute('type') !== 'application/ld+json') continue;
    if (seen++ >= SCRIPTS_MAX) break;
    const source = script.textContent ?? '';
    // Asked before it is parsed: what news and shops say of themselves takes longer to parse than their text to read.
    if (source.length <= SCRIPT_CHARS_MAX && types.some((type) => source.includes(type))) yield* objectsIn(source);
  }
}

const isOfType = (object: Json, types: RegExp) => list(object['@type']).some((type) => types.test(text(type)));

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
