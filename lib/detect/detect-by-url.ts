// What the worker can tell of a tab that no script may read: nothing of private places, else what the address tells.
import type { PageSubject } from '../domain/page-subject';
import { pdfByUrl } from './pdf-by-url';
import { isPrivatePlace } from './private-places';

/** Null when the address names no paper. `title`: the tab's. */
export function detectByUrl(url: URL, title = ''): PageSubject | null {
  return isPrivatePlace(url) ? null : pdfByUrl(url, title, 'url');
}
