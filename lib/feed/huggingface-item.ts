// One item of a Daily Papers answer to a Paper. Fields have moved between the item and its `paper` over the years: both are
// read. What is essential (id, title) must be right; the rest is taken when it is and left out when it is not.
import { parseArxivId } from '../domain/arxiv-id';
import type { Day } from '../domain/day';
import { parseGithubRepo } from '../domain/github-repo';
import { safeHttpUrl } from '../domain/links';
import { Paper } from '../domain/paper';
import { z } from '../domain/zod';
import { cleanText, clip } from './clean-text';

const TITLE_MAX = 500;
/** Longer raw strings are nobody's title; cleaning them would be work for nothing. */
const RAW_TITLE_MAX = 4_000;
const ABSTRACT_MAX = 10_000;
const GIST_MAX = 400;
const KEYWORDS_MAX = 20;
const AUTHORS_MAX = 3_000;
const NAME_MAX = 120;

const Item = z.lazy(() => {
  const text = z.catch(z.string(), '');
  const optionalText = z.catch(z.optional(z.string()), undefined);
  const count = z.int().check(z.nonnegative());
  const optionalCount = z.catch(z.optional(count), undefined);
  const fields = {
    summary: text,
    publishedAt: text,
    githubRepo: optionalText,
    githubStars: optionalCount,
    projectPage: optionalText,
    ai_keywords: z.catch(z.array(text), []),
    ai_summary: optionalText,
    upvotes: optionalCount,
  };
  return z.object({
    ...fields,
    title: text,
    numComments: z.catch(count, 0),
    paper: z.object({
      ...fields,
      id: z.string().check(z.maxLength(64)),
      title: text,
      authors: z.catch(z.array(z.catch(z.object({ name: text }), { name: '' })), []),
    }),
  });
});

/** Null when the item is no paper that could be kept: not an object, no arXiv id, no usable title. */
export function parseItem(raw: unknown, day: Day): Paper | null {
  const parsed = Item.safeParse(raw);
  if (!parsed.success) return null;
  const item = parsed.data;
  const { paper } = item;
  const id = parseArxivId(paper.id)?.id;
  const title = [paper.title, item.title]
    .filter((raw) => raw.length <= RAW_TITLE_MAX)
    .map(cleanText)
    .find((clean) => clean !== '' && clean.length <= TITLE_MAX);
  if (!id || !title) return null;

  const authors = paper.authors
    .slice(0, AUTHORS_MAX)
    .map(({ name }) => clip(cleanText(name.slice(0, NAME_MAX * 4)), NAME_MAX))
    .filter(Boolean);
  const published = (paper.publishedAt || item.publishedAt).slice(0, 10);
  const gist = shortText(paper.ai_summary ?? item.ai_summary, GIST_MAX);
  const github = parseRepo(paper.githubRepo ?? item.githubRepo);
  const stars = paper.githubStars ?? item.githubStars;
  const projectUrl = safeHttpUrl((paper.projectPage ?? item.projectPage ?? '').slice(0, 2_000));
  const keywords = (paper.ai_keywords.length > 0 ? paper.ai_keywords : item.ai_keywords).slice(0, KEYWORDS_MAX);
  const built = Paper.safeParse({
    id,
    title,
    abstract: clip(cleanText((paper.summary || item.summary).slice(0, ABSTRACT_MAX * 2)), ABSTRACT_MAX),
    authors,
    authorCount: Math.max(authors.length, paper.authors.length),
    date: day,
    upvotes: paper.upvotes ?? item.upvotes ?? 0,
    comments: item.numComments,
    keywords: keywords.map((word) => clip(cleanText(word.slice(0, 240)), 60)).filter(Boolean),
    source: 'huggingface',
    ...(/^\d{4}-\d\d-\d\d$/.test(published) && { published }),
    ...(gist && { gist }),
    ...(github && { github }),
    ...(github && stars !== undefined && { githubStars: stars }),
    ...(projectUrl && { projectUrl }),
  });
  return built.success ? built.data : null;
}

function shortText(raw: string | undefined, max: number): string {
  return clip(cleanText((raw ?? '').slice(0, max * 4)), max);
}

function parseRepo(raw: string | undefined): string | null {
  return raw ? parseGithubRepo(raw.slice(0, 400)) : null;
}
