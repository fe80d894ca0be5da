// What stands in for a site's detector that throws because its site changed under it: the address, the title, the text. The generic
// detector would do better, but is half of all code for detection.
import type { PageSubject } from '../domain/page-subject';
import { arxivByUrl } from './arxiv-by-url';
import { makeSubject } from './make-subject';
import { readText } from './read-text';

export function detectPlainly(url: URL, document: Document): PageSubject {
  return makeSubject({
    site: 'generic',
    kind: 'article',
    confidence: 0.5,
    ...arxivByUrl(url, 'generic'),
    title: document.title,
    text: readText(document.body),
  });
}
