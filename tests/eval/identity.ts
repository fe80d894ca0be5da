// The share of repositories whose own paper comes first: where the feed or the README names it, and by name and description alone.
import { repoKey } from '../../lib/domain/github-repo';
import type { PageSubject } from '../../lib/domain/page-subject';
import { findOwn } from '../../lib/related/find-own';
import { findAkin, findRelated } from '../../lib/related/find-related';
import { openKin } from '../../lib/related/open-kin';
import { type Row, rowsOf, strings, takeSample } from './sets';
import { repoOf } from './stored-feed';
import { readmeSubject, repositorySubject } from './subjects';

export interface Share {
  readonly pages: number;
  readonly share: number;
  /** Of those that are missed, some by name. */
  readonly missed: readonly string[];
}

/** Of thousands of repositories, so many are asked about. */
const SAMPLE = 800;
const NAMED_MAX = 12;

/** Needs the feed stored. */
export async function measureIdentity(data: string, feed: readonly Row[]): Promise<Record<string, Share>> {
  const named = new Set(feed.map((row) => repoKey(repoOf(row) ?? '')));
  const known = new Set(feed.map(({ id }) => String(id)));
  const repos = rowsOf(data, 'repos')
    .map((row) => ({ ...row, in_feed: strings(row.in_feed ?? row.arxiv).filter((id) => known.has(id)) }) as Row)
    .filter((row) => strings(row.in_feed).length > 0);
  const readmes = rowsOf(data, 'readme_pages').filter((row) => strings(row.relevant).length > 0);
  const described = repos.filter((row) => row.description);
  const shares: Record<string, Share> = {};
  const add = async (name: string, rows: readonly Row[], isFirst: (row: Row) => Promise<boolean>) => {
    if (rows.length > 0) shares[name] = await shareOf(rows, isFirst);
  };
  const namedRepos = repos.filter((row) => named.has(repoKey(String(row.github))));
  await add('named-by-feed', takeSample(namedRepos, SAMPLE), (row) =>
    ownIsFirst(repositorySubject(String(row.github), text(row.description)), strings(row.in_feed)),
  );
  await add('named-by-readme', readmes, (row) =>
    ownIsFirst(readmeSubject(String(row.repo), text(row.text)), strings(row.relevant)),
  );
  await add('name-and-description', described, async (row) => {
    const subject = repositorySubject(String(row.github), text(row.description));
    const { called } = await findOwn(subject);
    const [first] = (await findAkin(subject, null, await openKin(), { called })).related;
    return first !== undefined && strings(row.in_feed).includes(first.paper.id);
  });
  return shares;
}

async function ownIsFirst(subject: PageSubject, own: readonly string[]): Promise<boolean> {
  const answer = await findRelated(subject);
  const first = answer.own?.paper.id ?? answer.related[0]?.paper.id;
  return first !== undefined && own.includes(first);
}

async function shareOf(rows: readonly Row[], isFirst: (row: Row) => Promise<boolean>): Promise<Share> {
  const missed: string[] = [];
  for (const row of rows) if (!(await isFirst(row))) missed.push(String(row.github ?? row.repo));
  return { pages: rows.length, share: 1 - missed.length / rows.length, missed: missed.slice(0, NAMED_MAX) };
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
