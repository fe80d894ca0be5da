// The pages that are asked about: whole real pages as the shipped detectors read them, and READMEs; invented ones for the smoke test.
import { makeSubject } from '../../lib/detect/make-subject';
import { PageSubject } from '../../lib/domain/page-subject';
import type { Paper } from '../../lib/domain/paper';
import { readListedPages } from '../eval/listed-pages';
import { rowsOf } from '../eval/sets';
import { pageSubject, readmeSubject } from '../eval/subjects';
import { UsageError } from '../usage-error';

const TEXT_MIN_CHARS = 500;

/** Throws in words when the data folder has none. */
export function readPages(data: string): PageSubject[] {
  const pages = [
    ...readListedPages(data).flatMap(({ file, url }) => {
      const subject = pageSubject(data, file, url);
      return subject ? [subject] : [];
    }),
    ...rowsOf(data, 'readme_pages').map(({ repo, text }) => readmeSubject(String(repo), String(text))),
  ].filter(({ text }) => text.length >= TEXT_MIN_CHARS);
  if (pages.length === 0)
    throw new UsageError(`No pages in ${data} (pages/index.json, related/readme_pages.jsonl.gz).`);
  // A detector of the day may say more than the worker takes: what is measured is what would be sent.
  return inFairOrder(pages.map((page) => PageSubject.parse(page)));
}

/** The page of middle length first, then those of the quarters, the eighths …: a slow engine that is asked few pages is asked fair ones. */
export function inFairOrder(pages: readonly PageSubject[]): PageSubject[] {
  const byLength = pages.toSorted((a, b) => a.text.length - b.text.length);
  const order = new Set<number>();
  for (let parts = 2; order.size < byLength.length; parts *= 2)
    for (let part = 1; part < parts; part += 2) order.add(Math.floor((part * byLength.length) / parts));
  return [...order].flatMap((at) => byLength[at] ?? []);
}

/** Called like papers, which is what makes pages of invented words be about any. */
export function inventedPages(papers: readonly Paper[]): PageSubject[] {
  return papers.slice(0, 4).map(({ title, abstract }) => {
    const text = `${abstract}\n${abstract}`;
    return makeSubject({ site: 'github', kind: 'repository', ids: {}, title, text });
  });
}
