// schema.org data in a page's JSON-LD, as far as it describes a scholarly article. Any shape may come: everything is looked at before use.
const SCRIPTS_MAX = 20;
const SCRIPT_CHARS_MAX = 300_000;
const SCHOLARLY = /^(?:Medical)?ScholarlyArticle$|^(?:Report|Thesis)$/;

type Json = Record<string, unknown>;

export function scholarlyJsonLd(document: Document): { title: string; authors: string[]; abstract: string } | null {
  let seen = 0;
  for (const script of document.getElementsByTagName('script')) {
    if (script.getAttribute('type') !== 'application/ld+json') continue;
    if (seen++ >= SCRIPTS_MAX) break;
    const source = script.textContent ?? '';
    if (source.length > SCRIPT_CHARS_MAX) continue;
    const article = objectsIn(source).find((object) =>
      list(object['@type']).some((type) => SCHOLARLY.test(text(type))),
    );
    const title = article && (text(article.headline) || text(article.name));
    if (title) {
      return {
        title,
        authors: list(article.author).map(nameOf).filter(Boolean),
        abstract: text(article.abstract) || text(article.description),
      };
    }
  }
  return null;
}

/** The objects at the top, in a list, in `@graph`, or named as the page's main entity. */
function objectsIn(source: string): Json[] {
  try {
    const tops = list(JSON.parse(source)).filter(isObject);
    return tops.flatMap((top) => [top, ...list(top['@graph']), ...list(top.mainEntity)]).filter(isObject);
  } catch {
    return [];
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
