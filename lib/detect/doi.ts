// Digital object identifiers in addresses, tags and file names. Source: https://www.doi.org/doi-handbook/HTML/ and
// https://www.crossref.org/blog/dois-and-matching-regular-expressions/
import { parseArxivId } from '../domain/arxiv-id';
import { decoded } from '../domain/decoded';

const DOI = /\b10\.\d{4,9}\/[^\s"<>?#&]{1,280}/;
/** Old ones hold angle brackets: believed where nothing else stands beside them. */
const ALONE = /^(?:(?:doi:?\s{0,3}|https?:\/\/(?:dx\.)?doi\.org\/))?(10\.\d{4,9}\/[^\s"?#&]{1,280})$/i;
const IN_ADDRESS = /\b10\.\d{4,9}\/[^\s"?#&]{1,280}/;
/** What publishers' addresses add behind it: a format, a view, a page of its own for figures. */
const BEHIND =
  /(?:(?:\.full|\.abstract)?\.pdf(?:\+html)?|\.full(?:-text)?|\.abstract|\.article-\w+|\.supplementary-material|\/(?:full(?:\/\w+)?|pdf|epdf|pdfdirect|abstract|meta|html?|(?:figures|tables|metrics)(?:\/\w+)?))$/i;
/** Preprint servers whose addresses number versions behind it. */
const VERSIONED = /^(10\.(?:1101|64898)\/.+?)v\d+$/;

/** The first one in a text; null without one. */
export function findDoi(text: string): string | null {
  const some = text.slice(0, 2000).trim();
  const found = ALONE.exec(some)?.[1] ?? DOI.exec(some)?.[0];
  return found ? canonical(found) : null;
}

/** The one in an address, percent-encoded or not, without what the address adds to it. */
export function doiOfUrl(url: URL): string | null {
  const place = [url.pathname, url.searchParams.get('id') ?? '', url.searchParams.get('doi') ?? ''].find((part) =>
    /10\.\d{4,9}(?:\/|%2f|_)/i.test(part),
  );
  if (!place) return null;
  // A file's name cannot hold the slash.
  const text = decoded(place.slice(0, 2000)).replace(/\b(10\.\d{4,9})_(?=[^/]+$)/, '$1/');
  const found = IN_ADDRESS.exec(text)?.[0];
  const doi = found && canonical(canonical(found).replace(BEHIND, '').replace(/\/+$/, ''));
  return doi ? doi.replace(VERSIONED, '$1') : null;
}

/** arXiv registers its papers' DOIs under one prefix. */
export function arxivIdOfDoi(doi: string): string | null {
  return /^10\.48550\/arxiv\./i.test(doi) ? (parseArxivId(doi.slice('10.48550/arxiv.'.length))?.id ?? null) : null;
}

/** In lower case, since case makes no difference, and without the sentence's punctuation; a bracket stays where it closes one. */
function canonical(doi: string): string {
  const bare = doi.toLowerCase().replace(/[.,;:]+$/, '');
  const last = bare.at(-1) ?? '';
  const opening = { ')': '(', ']': '[', '}': '{' }[last];
  if (!opening || count(bare, opening) >= count(bare, last)) return bare;
  return canonical(bare.slice(0, -1));
}

const count = (text: string, part: string) => text.split(part).length - 1;
