// The one place where subjects are made, so that every detector's answer keeps the limits the worker's schema will hold it to.
import { SUBJECT_AUTHORS_MAX, SUBJECT_LINKS_MAX, SUBJECT_TEXT_MAX, SUBJECT_TITLE_MAX } from '../domain/limits';
import type { PageSubject } from '../domain/page-subject';
import { oneLine } from '../util/one-line';

const AUTHOR_MAX = 200;

type Parts = Pick<PageSubject, 'site' | 'kind'> & Partial<Omit<PageSubject, 'site' | 'kind'>>;

export function makeSubject({
  site,
  kind,
  ids = {},
  title = '',
  authors = [],
  text = '',
  linkedArxiv = [],
  citedArxiv = [],
  confidence = 1,
}: Parts): PageSubject {
  return {
    site,
    kind,
    ids,
    title: oneLine(title).slice(0, SUBJECT_TITLE_MAX),
    authors: authors
      .map((name) => oneLine(name).slice(0, AUTHOR_MAX))
      .filter(Boolean)
      .slice(0, SUBJECT_AUTHORS_MAX),
    text: text.slice(0, SUBJECT_TEXT_MAX),
    linkedArxiv: linkedArxiv.filter((id) => id !== ids.arxiv).slice(0, SUBJECT_LINKS_MAX),
    ...(citedArxiv.length > 0 && { citedArxiv: citedArxiv.slice(0, SUBJECT_LINKS_MAX) }),
    confidence,
  };
}
