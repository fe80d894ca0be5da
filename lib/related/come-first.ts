// What comes first on a repository's page though nothing says that it is the repository's own paper: those called like it, and those
// that its README or the feed ties to it.
import type { PageSubject } from '../domain/page-subject';
import type { PageTerms } from '../kin/page-terms';
import type { KinIndex } from './kin-index';
import { namedAfter, type Titled } from './named-after';
import { withoutName } from './page-words';
import { cosinesWith, type Ranking } from './rank-papers';

/**
 * Cosine with what a page says beside its name: of papers that are called like it by chance three in ten have more, of its own nineteen in
 * twenty.
 */
const NAMED_NEAR_MIN = 0.45;
/** Where it does not speak of the field: by chance one in six has more, its own .58 and more. */
const NAMED_NEAR_MIN_ELSEWHERE = 0.55;

/** Those of `papers`, in their order. `tied`: ids; `isNear`: whether what is only called like the repository may be about it; asked of few. */
export function comeFirst<T extends Titled & { readonly id: string }>(
  papers: readonly T[],
  { ids: { github } }: PageSubject,
  tied: readonly string[],
  isNear: (paper: T) => boolean,
): T[] {
  const called = namedAfter(papers, github);
  const named = called.length === 0 ? called : namedAfter(papers.filter(isNear), github);
  return [...new Set([...named, ...tied.flatMap((id) => papers.find((paper) => paper.id === id) ?? [])])];
}

/**
 * Many papers are called Atlas, and so are many repositories that have nothing to do with them: what else those say lies elsewhere.
 * `ranking`: of what the page says with its name. `isOfField`: it speaks of what papers of the feed are about.
 */
export function nearWithoutName(
  index: KinIndex,
  page: PageTerms,
  ranking: Ranking,
  { ids: { github } }: PageSubject,
  isOfField: boolean,
): (paper: { readonly id: string }) => boolean {
  const least = isOfField ? NAMED_NEAR_MIN : NAMED_NEAR_MIN_ELSEWHERE;
  const isTrained = index.rows.some((rows) => rows !== null);
  let cosines: ReadonlyMap<string, number | null> | undefined;
  return ({ id }) => {
    cosines ??= cosinesWith(withoutName(page, github), index, ranking);
    const cosine = cosines.get(id) ?? null;
    // Without its name, the page may say nothing that any paper says.
    return cosine === null ? !isTrained : cosine >= least;
  };
}
