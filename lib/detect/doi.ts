// Digital object identifiers in addresses, tags and file names. Source: https://www.doi.org/doi-handbook/HTML/ and
// https://www.crossref.org/blog/dois-and-matching-regular-expressions/
import { parseArxivId } from '../domain/arxiv-id';

const DOI = /\b10\.\d{4,9}\/[^\s"<>?#&]{1,280}/;
/** What publishers' addresses add behind it: a format, a view, a version. */
const BEHIND =
  /(?:(?:\.full|\.abstract)?\.pdf|\.full(?:-text)?|\.abstract|\/(?:full(?:\/\w+)?|pdf|epdf|abstract|meta|html?))$/i;

/** The first one in a text; null without one. */
export function findDoi(text: string): string | null {
  const found = DOI.exec(text.slice(0, 2000))?.[0];
  return found ? found.replace(/[.,;:)\]}]+$/, '') : null;
}

/** The one in an address, percent-encoded or not, without what the address adds to it. */
export function doiOfUrl(url: URL): string | null {
  const place = [url.pathname, url.searchParams.get('id') ?? '', url.searchParams.get('doi') ?? ''].find((part) =>
    /10\.\d{4,9}(?:\/|%2f|_)/i.test(part),
  );
  if (!place) return null;
  // A file's name cannot hold the slash.
  const doi = findDoi(decoded(place).replace(/\b(10\.\d{4,9})_(?=[^/]+$)/, '$1/'))
    ?.replace(BEHIND, '')
    .replace(/\/+$/, '');
  return doi ? doi.replace(/^(10\.1101\/.+?)v\d+$/, '$1') : null;
}

/** arXiv registers its papers' DOIs under one prefix. */
export function arxivIdOfDoi(doi: string): string | null {
  return /^10\.48550\/arxiv\./i.test(doi) ? (parseArxivId(doi.slice('10.48550/arxiv.'.length))?.id ?? null) : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
