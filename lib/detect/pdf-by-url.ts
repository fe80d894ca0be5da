// What an address and its tab's title tell of a PDF, at addresses, too, that do not end like one: IEEE Xplore's frame around the PDF and
// the PDF in it, and HAL's documents. Those tell no identifier: without a title they name no paper.
import type { PageSubject } from '../domain/page-subject';
import { idsAnywhere } from './ids-anywhere';
import { paperByUrl } from './paper-by-url';

const PLACES =
  /^(?:ieeexplore\.ieee\.org\/stamp(?:PDF\/getPDF|\/stamp)\.jsp|(?:[\w-]+\.)?hal\.(?:science|inria\.fr|archives-ouvertes\.fr)\/[a-z]+-\d{8}(?:v\d+)?\/document)$/;
/** "… | IEEE Conference Publication | IEEE Xplore", or "IEEE Xplore Full-Text PDF:" and no more. */
const OF_THE_SITE = /(?:^| \| )IEEE (?:[^|]+\| IEEE )?Xplore.*/;

/** Null when neither names a paper. */
export function pdfByUrl(url: URL, title: string, site: string): PageSubject | null {
  const file = isPdfByPlace(url) ? new URL('/.pdf', url) : url;
  return paperByUrl(file, title.replace(OF_THE_SITE, ''), site, idsAnywhere(url));
}

/** Whether there is a PDF at an address that does not end like one. */
export function isPdfByPlace({ hostname, pathname }: URL): boolean {
  return PLACES.test((hostname + pathname).slice(0, 200));
}
