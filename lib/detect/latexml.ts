// A paper as HTML made by LaTeXML: arxiv.org/html, ar5iv, and wherever authors put it. Read are its abstract and its sections, not what
// it cites.
import { arxivIdOfUrl, parseArxivId } from '../domain/arxiv-id';
import { SUBJECT_AUTHORS_MAX as AUTHORS_MAX, SUBJECT_TEXT_MAX } from '../domain/limits';
import type { PageSubject } from '../domain/page-subject';
import { makeSubject } from './make-subject';
import { readText } from './read-text';

/** Null for any other page. */
export function detectLatexml(site: string, url: URL, document: Document): PageSubject | null {
  // Above the paper, arXiv tells by that name what it could not convert.
  const named = document.getElementsByClassName('ltx_document');
  const page = [...named].find(({ localName }) => localName === 'article') ?? named[0];
  if (!page) return null;
  const id = arxivIdOfUrl(url)?.id ?? printedId(document);
  return makeSubject({
    site,
    kind: 'paper',
    ids: { ...(id && { arxiv: id }) },
    title: withoutNotes(page.querySelector('.ltx_title_document, h1.ltx_title')) || titleOf(document),
    authors: [...page.querySelectorAll('.ltx_personname')].slice(0, AUTHORS_MAX).flatMap(namesIn),
    text:
      [readText(page.querySelector('.ltx_abstract')).replace(/^Abstract\.?\n/i, ''), sectionsOf(page)]
        .filter(Boolean)
        .join('\n') || readText(page),
    confidence: id ? 1 : 0.7,
  });
}

/** Footnotes stand within what they are to, and what could not be converted as well. */
function withoutNotes(element: Element | null, notes = '.ltx_note, .ltx_ERROR'): string {
  if (!element?.querySelector(notes)) return readText(element, 1000);
  const copy = element.cloneNode(true) as Element;
  for (const note of copy.querySelectorAll(notes)) note.remove();
  return readText(copy, 1000);
}

/** Numbers of affiliations, too. */
const MARKS = '.ltx_note, .ltx_ERROR, sup, math';

/** One, or all of them at once; affiliations and addresses follow on lines of their own. */
function namesIn(author: Element): string[] {
  const names = (withoutNotes(author, MARKS).split('\n')[0] ?? '').split(/\s*(?:[,;&]|\band\b)\s*/).filter(Boolean);
  const full = names.filter((name) => /\S\s+\S/.test(name));
  return full.length > 0 ? full : names;
}

/** As many as a subject holds. */
function sectionsOf(page: Element): string {
  const sections = page.getElementsByClassName('ltx_section');
  let text = '';
  for (let i = 0; i < sections.length && text.length < SUBJECT_TEXT_MAX; i++)
    text += `\n${readText(sections[i], SUBJECT_TEXT_MAX - text.length)}`;
  return text.trim();
}

/** A saved copy may stand anywhere; arXiv prints the id above the paper, ar5iv links to the paper below it. */
function printedId(document: Document): string | undefined {
  const mark = readText(document.querySelector('#watermark-tr'), 60);
  const link = document.querySelector(
    '.ltx_page_footer a[href*="arxiv.org/abs/"], .ltx_page_header a[href*="arxiv.org/abs/"], #header-content a[href*="arxiv.org/abs/"]',
  );
  const href = link?.getAttribute('href') ?? '';
  const linked = URL.canParse(href) ? arxivIdOfUrl(new URL(href))?.id : undefined;
  return parseArxivId(/^arXiv:(\S{9,40})/.exec(mark)?.[1] ?? '')?.id ?? linked;
}

function titleOf(document: Document): string {
  return document.title.replace(/^\s*\[[^\]]{1,40}\]\s*/, '');
}
