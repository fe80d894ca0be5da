// A paper as HTML made by LaTeXML: arxiv.org/html and ar5iv. The abstract stands for the whole, so that the paper's kin are the
// same on every page of it; a paper without one is read from its start.
import { arxivIdOfUrl } from '../domain/arxiv-id';
import type { PageSubject } from '../domain/page-subject';
import { makeSubject } from './make-subject';
import { readText } from './read-text';

const ABSTRACT_MIN = 150;
const BODY_MAX = 8000;

export function detectLatexml(site: string, url: URL, document: Document): PageSubject | null {
  const id = arxivIdOfUrl(url)?.id;
  const page = document.querySelector('.ltx_document');
  if (!id || !page) return null;
  const abstract = readText(page.querySelector('.ltx_abstract')).replace(/^abstract[.:\s]*/i, '');
  return makeSubject({
    site,
    kind: 'paper',
    ids: { arxiv: id },
    title: readText(page.querySelector('.ltx_title_document')) || titleOf(document),
    authors: [...page.querySelectorAll('.ltx_personname')].map((name) => readText(name, 200)),
    text: abstract.length >= ABSTRACT_MIN ? abstract : readText(page, BODY_MAX),
  });
}

function titleOf(document: Document): string {
  return document.title.replace(/^\s*\[[^\]]{1,40}\]\s*/, '');
}
