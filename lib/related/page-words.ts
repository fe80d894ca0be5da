// The words by which a page is compared and explained, where they are not just what it says.
import type { PageSubject } from '../domain/page-subject';
import type { Paper } from '../domain/paper';
import { TITLE_WEIGHT } from '../kin/build-segment';
import type { ExplainingQuery } from '../kin/explain';
import { type PageTerms, readPageTerms } from '../kin/page-terms';
import type { Query } from '../kin/query';
import { analyze } from '../text/analyze';

/** A page with less text than this says little of its paper: not an abstract, hardly a description. */
const LITTLE_CHARS = 300;

/**
 * A paper's page with text of its own is read as it is. A README says little of its paper, so that the feed's abstract is read beside it.
 * Where there is hardly any text, as of a PDF known by its address alone, the abstract counts as the page's own.
 */
export function withOwn({ kind, title, text }: PageSubject, own: Paper, read: PageTerms): PageTerms {
  const saysMuch = text.length > LITTLE_CHARS;
  if (saysMuch && kind !== 'paper') return readPageTerms(title || own.title, text, own.abstract);
  if (saysMuch && title) return read;
  return readPageTerms(title || own.title, saysMuch ? text : `${own.abstract}\n${text}`);
}

/** Whose a repository is helps to find papers and explains none: the owner's terms that stand nowhere else on the page are left out. */
export function withoutOwner({ terms, weighing }: Query, { weights }: PageTerms, github = ''): ExplainingQuery {
  const owner = new Set(analyze(github.slice(0, Math.max(0, github.indexOf('/')))).map(({ term }) => term));
  return { terms: terms.filter(({ term }) => !owner.has(term) || (weights.get(term) ?? 0) > TITLE_WEIGHT), weighing };
}

/** What a repository's page says beside its name. */
export function withoutName(page: PageTerms, github = ''): PageTerms {
  const name = new Set(analyze(github).map(({ term }) => term));
  return { ...page, weights: new Map([...page.weights].filter(([term]) => !name.has(term))) };
}
