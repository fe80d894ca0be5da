// What the address alone tells of a paper, and the tab's title: for PDFs, which are shown by the browser's own viewer and never
// downloaded, and for pages that no script may read.
import type { PageSubject } from '../domain/page-subject';
import { oneLine } from '../util/one-line';
import { readFileName } from './file-title';
import { type Ids, idsOfUrl } from './ids-of-url';
import { makeSubject } from './make-subject';

const PDF = /\.pdf$|\/(?:e?pdf|pdfft|pdfdirect)(?:\/|$)|\/file$|^\/attachment$/i;
const TITLE_WORDS_MIN = 3;

/** Null when the address names no paper. The title may be empty: whoever has the feed knows it by the id. `title`: the tab's; `told`: what
 * the address tells besides its file's name. */
export function paperByUrl(url: URL, title = '', site = 'url', told: Ids = idsOfUrl(url)): PageSubject | null {
  const ids = { ...told };
  const file = PDF.test(url.pathname) ? readFileName(url) : null;
  if (file?.arxiv) ids.arxiv ??= file.arxiv;
  const hasId = Object.keys(ids).length > 0;
  const called = file ? titleOfTab(title, url) || file.title : '';
  if (!hasId && !called) return null;
  return makeSubject({ site, kind: 'paper', ids, title: called, confidence: hasId ? 1 : 0.4 });
}

/** A PDF's own title, unless the viewer shows its file's name or address instead, or its author left a word processor's. */
function titleOfTab(title: string, url: URL): string {
  const bare = oneLine(title).replace(/^Microsoft Word - /, '');
  const isName =
    /\.(?:pdf|docx?|tex|dvi)$/i.test(bare) || /^https?:|^untitled/i.test(bare) || bare.includes(url.hostname);
  return !isName && bare.split(' ').length >= TITLE_WORDS_MIN ? bare : '';
}
