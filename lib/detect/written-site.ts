// A site where people write and discuss: what of a page is its text, and what it is called, are all that differs.
import { SUBJECT_TEXT_MAX } from '../domain/limits';
import type { PageSubject } from '../domain/page-subject';
import { oneLine } from '../util/one-line';
import { isAnyWall } from './any-wall';
import { idsAnywhere } from './ids-anywhere';
import { linkedArxiv } from './linked-arxiv';
import { makeSubject } from './make-subject';
import { authorNames, readMetaTags } from './meta-tags';
import { readText } from './read-text';
import type { Site } from './site';
import { readTextWithout } from './without-parts';

/** Of what people write at length, its first half says what it is about. */
const PARTS_MAX = 300;
const LINKS_OF_PARTS = 50;

export interface WrittenSiteTable {
  readonly name: string;
  readonly hosts: readonly string[];
  /** Path and query. */
  readonly page: RegExp;
  kindOf?(url: URL): PageSubject['kind'];
  readonly title: string;
  /** What the site adds to every document's title. */
  readonly suffix?: RegExp;
  /** The parts that hold the text, outermost first. */
  readonly text: string;
  /** What stands in them and is no text. */
  readonly around?: string;
  /** How its text refers to notes: taken from what is read, since to take each out of its paragraph doubles the time. */
  readonly notes?: RegExp;
  /** Links that tell which paper the page is about, before all that its text links to. */
  readonly aboutLinks?: string;
  /** Below it, a page says too little to be about anything. */
  readonly least: number;
  readonly confidence: number;
  language?(url: URL): string | undefined;
}

export function writtenSite(table: WrittenSiteTable): Site {
  const claims = ({ pathname, search }: URL) => table.page.test(pathname + search);
  return {
    name: table.name,
    hosts: table.hosts,
    claims,
    detect: (url, document) => (isAnyWall(document) ? null : detectWritten(table, url, document)),
  };
}

/** What a site says of itself until it has drawn its page. */
const OF_THE_SITE = /^Enjoy the videos and music you love/;

function detectWritten(table: WrittenSiteTable, url: URL, document: Document): PageSubject | null {
  const meta = readMetaTags(document);
  const parts = outermost(document, table.text);
  const written = parts
    .reduce((all, part) => (all.length < SUBJECT_TEXT_MAX ? `${all}\n${textIn(part, table)}` : all), '')
    .trim();
  const described = meta.one('og:description', 'description');
  const text = written.length >= table.least || OF_THE_SITE.test(described) ? written : longer(written, described);
  const about = table.aboutLinks ? aboutArxiv(document, table.aboutLinks, url) : [];
  if (text.length < table.least && about.length === 0) return null;
  const language = table.language?.(url);
  const subject = makeSubject({
    site: table.name,
    kind: table.kindOf?.(url) ?? 'article',
    title: (
      readText(document.querySelector(table.title), 1000) ||
      oneLine(meta.one('og:title') || document.title).replace(table.suffix ?? /$^/, '')
    ).replace(/ \[(?:pdf|video)\]$/i, ''),
    authors: authorNames(meta.all('author')).filter((name) => !/^https?:/.test(name)),
    text,
    linkedArxiv: [
      ...new Set([
        ...about,
        ...parts.slice(0, LINKS_OF_PARTS).flatMap((part) => linkedArxiv(part, '', url)),
        ...mentioned(text, document, url),
      ]),
    ],
    confidence: table.confidence,
  });
  return language ? { ...subject, language } : subject;
}

function textIn(part: Element, { around, notes }: WrittenSiteTable): string {
  const text = around ? readTextWithout(part, around) : readText(part);
  return notes ? text.replace(notes, '') : text;
}

function outermost(document: Document, selector: string): Element[] {
  const parts: Element[] = [];
  for (const part of document.querySelectorAll(selector)) {
    if (parts.length >= PARTS_MAX) break;
    if (!part.parentElement?.closest(selector)) parts.push(part);
  }
  return parts;
}

function aboutArxiv(document: Document, selector: string, base: URL): string[] {
  const ids: string[] = [];
  for (const link of [...document.querySelectorAll(selector)].slice(0, 10)) {
    const href = link.getAttribute('href') ?? '';
    const id = URL.canParse(href, base) && idsAnywhere(new URL(href, base)).arxiv;
    if (id) ids.push(id);
  }
  return ids;
}

/** Ids that the text names without a link. */
function mentioned(text: string, document: Document, url: URL): string[] {
  return linkedArxiv(document.createElement('p'), text, url);
}

const longer = (a: string, b: string) => (a.length >= b.length ? a : b);
