// A related paper's abstract with the shared terms marked where they stand in it, as in its title. Read when a reader unfolds it: an
// answer with all of them would be several times as long.
import { loadPaper } from '../db/papers';
import type { MarkedText, Span } from '../domain/related-paper';
import { fail, ok, type Result } from '../domain/result';
import { marksOf } from '../kin/marks';
import { analyze } from '../text/analyze';
import { familyOf } from '../text/word-family';

/** `terms`: the reasons that were shown. Fails with `not-found` when the paper has left the feed or came without one. */
export async function readAbstract(paperId: string, terms: readonly string[]): Promise<Result<MarkedText>> {
  const paper = await loadPaper(paperId);
  if (!paper?.abstract) return fail('not-found', paperId);
  const { abstract } = paper;
  const own = analyze(abstract);
  const has = new Set(own.map(({ term }) => term));
  const wanted = terms.flatMap((words) => analyze(words).map(({ term }) => term));
  // Where the paper lacks the page's word, its relatives are what is shared: "routes" of "routing".
  const families = new Set(wanted.filter((term) => !has.has(term)).map(familyOf));
  const marked = new Set([...wanted, ...[...has].filter((term) => families.has(familyOf(term)))]);
  const words = own.flatMap(({ term, start, end }): Span[] => (marked.has(term) ? [[start, end]] : []));
  return ok({ text: abstract, marks: marksOf(abstract, words) });
}
