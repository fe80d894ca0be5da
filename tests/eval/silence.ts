// Nothing akin is shown beside what is about no paper, and something beside what is: blogs and news against surveys, papers of the
// field, READMEs and abstracts.
import { makeSubject } from '../../lib/detect/make-subject';
import type { ListedPage } from './listed-pages';
import { type Query, rowsOf, takeSample } from './sets';
import { type Page, shareOf, withPapers } from './silent-pages';
import { pageSubject, readmeSubject } from './subjects';

/** Folders of `pages/`; what is in the others (papers of other fields, bot walls) is neither. */
const OFF_TOPIC = new Set(['blog', 'news']);
const ON_TOPIC = new Set(['lilianweng', 'arxiv-abs', 'acl-anthology']);
const ABSTRACTS = 150;
/** Of `related/`: a sentence or two about a paper each. */
const NOTES = 'newsletter';

export interface Silence {
  /** Nothing is shown on this share. */
  readonly offTopic: { readonly pages: number; readonly silent: number | null; readonly shown: readonly string[] };
  /** Something is shown on this share. */
  readonly onTopic: { readonly pages: number; readonly shown: number | null; readonly silent: readonly string[] };
  /** The same of short notes on papers of the field, which are asked as pages of the web are. */
  readonly notes: { readonly pages: number; readonly shown: number | null };
}

/** Needs the feed stored. `listed`: pages in `data`. `abstracts`: queries that are abstracts. */
export async function measureSilence(
  data: string,
  listed: readonly ListedPage[],
  abstracts: readonly Query[],
): Promise<Silence> {
  if (listed.length === 0) console.log('silence: no pages (pages/index.json)');
  const of = (sites: ReadonlySet<string>): Page[] =>
    listed
      .filter(({ site }) => sites.has(site))
      .map(({ file, url }) => ({ name: file, subject: pageSubject(data, file, url) }));
  const off = of(OFF_TOPIC);
  const on = [...of(ON_TOPIC), ...readmes(data), ...takeSample(abstracts, ABSTRACTS).map(abstractPage)];
  const shownOff = await withPapers(off);
  const shownOn = await withPapers(on);
  const short = notes(data);
  const shownShort = await withPapers(short);
  return {
    offTopic: { pages: off.length, silent: shareOf(off.length - shownOff.size, off.length), shown: [...shownOff] },
    onTopic: {
      pages: on.length,
      shown: shareOf(shownOn.size, on.length),
      silent: on.map(({ name }) => name).filter((name) => !shownOn.has(name)),
    },
    notes: { pages: short.length, shown: shareOf(shownShort.size, short.length) },
  };
}

function readmes(data: string): Page[] {
  return rowsOf(data, 'readme_pages').map(({ repo, path: file, text }) => ({
    name: `${repo}/${file}`,
    subject: readmeSubject(String(repo), String(text)),
  }));
}

function notes(data: string): Page[] {
  return rowsOf(data, NOTES).map(({ text }, i) => ({
    name: String(i),
    subject: makeSubject({ site: 'elsewhere', kind: 'article', text: String(text) }),
  }));
}

function abstractPage({ own = '', title, text }: Query): Page {
  const ids = /^\d{4}\.\d{4,5}$/.test(own) ? { arxiv: own } : {};
  return { name: own || title, subject: makeSubject({ site: 'arxiv', kind: 'paper', ids, title, text }) };
}
