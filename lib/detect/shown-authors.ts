// Authors of a paper whose page shows them and tags none, as IEEE Xplore, the ACM's library and ScienceDirect mark them up.
import { letters } from '../domain/letters';
import { SUBJECT_AUTHORS_MAX } from '../domain/limits';
import { authorNames, type MetaTags } from './meta-tags';
import { readText } from './read-text';

const SHOWN =
  '.authors-info a[href*="/author/"], [property="author"][typeof="Person"], .loa__author-name, .author-group .react-xocs-alternative-link';
/** Beside them stand addresses and places of work. */
const NAMES = '[property="givenName"], [property="familyName"], .given-name, .surname';
const NAME_MAX = 200;

/** `title`: the paper's. Some tags for readers' statistics name the authors, of the page before where the site changes pages by script. */
export function shownAuthors(document: Document, meta: MetaTags, title: string): string[] {
  const shown = [...document.querySelectorAll(SHOWN)].slice(0, SUBJECT_AUTHORS_MAX).map(nameIn).filter(Boolean);
  // Once above the paper, once among what is told of them.
  if (shown.length > 0) return [...new Set(shown)];
  const isOwn = title !== '' && letters(meta.one('parsely-title')).startsWith(letters(title));
  return isOwn ? authorNames(meta.all('parsely-author')) : [];
}

function nameIn(author: Element): string {
  const parts = [...author.querySelectorAll(NAMES)].slice(0, 4).map((part) => readText(part, NAME_MAX));
  return parts.join(' ') || readText(author, NAME_MAX).replace(/[,;]$/, '');
}
