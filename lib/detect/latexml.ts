// A paper as HTML made by LaTeXML: arxiv.org/html, ar5iv, and wherever authors put it. Read are its abstract and its sections, not what
// it cites.
import { arxivIdOfUrl } from '../domain/arxiv-id';
import type { PageSubject } from '../domain/page-subject';
import { makeSubject } from './make-subject';
import { readText } from './read-text';

/** Null for any other page. */
export function detectLatexml(site: string, url: URL, document: Document): PageSubject | null {
  const id = arxivIdOfUrl(url)?.id;
  const page = document.querySelector('.ltx_document');
  if (!page) return null;
  return makeSubject({
    site,
    kind: 'paper',
    ids: { ...(id && { arxiv: id }) },
    title: readText(page.querySelector('.ltx_title_document')) || titleOf(document),
    authors: [...page.querySelectorAll('.ltx_personname')].map((name) => readText(name, 200)),
    text:
      [...page.querySelectorAll('.ltx_abstract, section.ltx_section')].map((part) => readText(part)).join('\n') ||
      readText(page),
    confidence: id ? 1 : 0.7,
  });
}

function titleOf(document: Document): string {
  return document.title.replace(/^\s*\[[^\]]{1,40}\]\s*/, '');
}
