// The same on what nobody looked at when the cut-off was chosen: the documents of collections on other fields, read as pages of the web,
// and abstracts that the feed never had.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeSubject } from '../../lib/detect/make-subject';
import { fileOf, type Row, readRows, takeSample } from './sets';
import { type Page, shareOf, withPapers } from './silent-pages';

/** Aerodynamics, and library science before 1979. */
const OTHER_FIELDS = ['cranfield', 'cisi'];
const SAMPLE = 150;

export interface UnseenSilence {
  /** By collection: nothing is shown on this share. */
  readonly otherFields: Readonly<Record<string, PagesShare>>;
  /** By file of `arxiv/`: something is shown on this share. */
  readonly abstracts: Readonly<Record<string, PagesShare>>;
}

export interface PagesShare {
  readonly pages: number;
  readonly share: number | null;
}

/** Needs the feed stored. Without such data there is nothing to measure, and both are empty. */
export async function measureUnseen(data: string, feed: readonly Row[]): Promise<UnseenSilence> {
  const known = new Set(feed.map(({ id }) => String(id)));
  const otherFields: Record<string, PagesShare> = {};
  for (const name of OTHER_FIELDS) {
    const docs = fileOf(join(data, 'ir', name), 'docs.jsonl');
    if (!docs) continue;
    const { pages, shown } = await measured(readRows(docs).map(articleOf));
    otherFields[`ir/${name}`] = { pages, share: shareOf(pages - shown, pages) };
  }
  const abstracts: Record<string, PagesShare> = {};
  for (const file of filesIn(join(data, 'arxiv'))) {
    const papers = readRows(join(data, 'arxiv', file)).filter(({ id }) => !known.has(String(id)));
    const { pages, shown } = await measured(papers.map(paperOf));
    abstracts[`arxiv/${file}`] = { pages, share: shareOf(shown, pages) };
  }
  return { otherFields, abstracts };
}

async function measured(all: readonly Page[]): Promise<{ readonly pages: number; readonly shown: number }> {
  const pages = takeSample(all, SAMPLE);
  return { pages: pages.length, shown: (await withPapers(pages)).size };
}

function articleOf({ id, title, text }: Row): Page {
  const subject = makeSubject({ site: 'elsewhere', kind: 'article', ids: {}, title: said(title), text: said(text) });
  return { name: String(id), subject };
}

function paperOf({ id, title, abstract }: Row): Page {
  const ids = { arxiv: String(id) };
  return {
    name: String(id),
    subject: makeSubject({ site: 'arxiv', kind: 'paper', ids, title: said(title), text: said(abstract) }),
  };
}

function filesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.jsonl(\.gz)?$/.test(name))
        .sort()
    : [];
}

const said = (value: unknown) => (typeof value === 'string' ? value : '');
