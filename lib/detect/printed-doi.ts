// A paper's DOI as its page prints it, for publishers that leave it out of their tags: the first link to doi.org that shows where it
// leads, or that its page calls the DOI. What a paper cites stands in lists and is not its own.
import { decoded } from '../domain/decoded';
import { findDoi } from './doi';

/** It stands above the paper. */
const LINKS_MAX = 300;
const CITED =
  'ol, ul, aside, footer, [class*="referenc" i], [id*="referenc" i], [class*="biblio" i], [id*="biblio" i], [class*="related" i], [class*="recommend" i]';

/** Null where none is printed so. */
export function printedDoi(document: Document): string | null {
  const links = document.getElementsByTagName('a');
  for (let i = 0; i < links.length && i < LINKS_MAX; i++) {
    const href = links[i]?.getAttribute('href') ?? '';
    const doi = href.includes('doi.org/10.') ? findDoi(decoded(href)) : null;
    if (doi && isOwn(links[i] as Element, doi)) return doi;
  }
  return null;
}

function isOwn(link: Element, doi: string): boolean {
  const shown = (link.textContent ?? '').slice(0, 400).toLowerCase();
  const before = (link.parentElement?.textContent ?? '').slice(0, 40);
  return (shown.includes(doi.toLowerCase()) || /\bDOI\b/i.test(before)) && !link.closest(CITED);
}
