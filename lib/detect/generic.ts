// Any page of no known site: what it says of itself as a paper in tags, else its readable text.
import type { PageSubject } from '../domain/page-subject';
import { articleSubject } from './article';
import { idsAnywhere } from './ids-anywhere';
import { inLanguage } from './language';
import { detectLatexml } from './latexml';
import { readMetaTags } from './meta-tags';
import { isAboutNothing } from './no-subject';
import { paperByUrl } from './paper-by-url';
import { paperElsewhere } from './paper-elsewhere';
import { readScholarly } from './scholarly';
import { scholarlySubject } from './scholarly-page';

const SITE = 'generic';

export function detectGeneric(url: URL, document: Document): PageSubject | null {
  if (isAboutNothing(url, document)) return null;
  // The browser's viewer: there is no text to read, and nothing is downloaded.
  if (document.contentType === 'application/pdf' || isEmptyPdf(url, document)) {
    return paperByUrl(url, document.title, SITE, idsAnywhere(url));
  }
  const meta = readMetaTags(document);
  const paper = readScholarly(meta, document);
  const subject = paper
    ? scholarlySubject(SITE, paper, url, document)
    : (detectLatexml(SITE, url, document) ??
      paperElsewhere(SITE, url, document, meta) ??
      articleSubject(SITE, url, document, meta));
  return subject && inLanguage(subject, document, meta);
}

function isEmptyPdf(url: URL, document: Document): boolean {
  return /\.pdf$/i.test(url.pathname) && !document.querySelector('p, article, main');
}
