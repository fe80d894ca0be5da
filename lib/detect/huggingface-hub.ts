// What people publish on Hugging Face's hub: models, datasets, Spaces, their discussions, blog posts. A card's `arxiv:` tags name the
// papers that it is of, and come before all that its text links to.

import { parseArxivId } from '../domain/arxiv-id';
import { SUBJECT_TEXT_MAX } from '../domain/limits';
import type { PageSubject } from '../domain/page-subject';
import { oneLine } from '../util/one-line';
import { linkedArxiv } from './linked-arxiv';
import { makeSubject } from './make-subject';
import { readMetaTags } from './meta-tags';
import { readText } from './read-text';
import { readTextWithout } from './without-parts';

const SITE = 'huggingface';
const NAME = '[\\w.-]{1,96}';
const BELOW = '(?:/?$|/viewer$|/(?:tree|blob|resolve|viewer)/|/(discussions)/\\d+)';
/** The oldest datasets have no owner. */
const UNOWNED = new RegExp(`^/datasets/(${NAME})/?$`);
const REPO = new RegExp(`^/(?:(datasets|spaces)/)?(${NAME}/${NAME})${BELOW}`);
/** First parts of a path that no owner has. */
const RESERVED = new Set(
  'agents api billing blog brand changelog chat collections confirm datasets docs email_confirmation enterprise hub inference inference-endpoints jobs join kernels learn login logout models new notifications oauth organizations papers password playground posts pricing privacy reset_password search security settings spaces storage subscribe support tasks terms-of-service trending welcome'.split(
    ' ',
  ),
);
/** What an owner has, in lists. */
const LISTS_OF_OWNER =
  /\/(?:activity|buckets|collections|datasets|followers|following|kernels|likes|models|papers|posts|spaces)$/;
const BLOG = /^\/blog\/(?!(?:zh|community)\/?$)[\w.-]+(?:\/[\w.-]+)?\/?$/;
/** The way back, when it was published, votes, who wrote it, and the headings' anchors. */
const AROUND_POST =
  '.not-prose, a[href="/blog"], .mb-6.flex.gap-x-4, [data-target="UpvoteControl"], [data-target="BlogAuthorsByline"], .header-link';
const POST_AUTHORS = '.blog-author-name, .not-prose .author a, [data-target="BlogAuthorsByline"] .fullname';
const TAGS_MAX = 200;
const PROPS_MAX = 300_000;

export interface HubRepo {
  readonly kind: 'model' | 'dataset' | 'space' | 'discussion';
  /** `owner/name`, with `datasets/` or `spaces/` before it. */
  readonly id: string;
}

export const isBlogPath = (pathname: string) => BLOG.test(pathname);
export const isHubRepoPath = (pathname: string) => hubRepoOf(pathname) !== null;

export function hubRepoOf(pathname: string): HubRepo | null {
  const dataset = UNOWNED.exec(pathname)?.[1];
  const [, section, name = '', below] = dataset ? [pathname, 'datasets', dataset] : (REPO.exec(pathname) ?? []);
  if (!name || RESERVED.has(name.split('/')[0]?.toLowerCase() ?? '')) return null;
  if (!section && LISTS_OF_OWNER.test(name)) return null;
  const kind = section === 'datasets' ? 'dataset' : section === 'spaces' ? 'space' : 'model';
  return { kind: below ? 'discussion' : kind, id: section ? `${section}/${name}` : name };
}

export function detectHubRepo({ kind, id }: HubRepo, url: URL, document: Document): PageSubject | null {
  const card = document.querySelector('.model-card-content, .prose');
  const text = kind === 'discussion' ? textOfThread(document) : readText(card);
  const described = describedAs(document);
  const name = id.replace(/^(?:datasets|spaces)\//, '');
  const heading = kind === 'discussion' ? readText(document.querySelector('main h1'), 300) : '';
  if (!document.querySelector('main')) return null;
  return makeSubject({
    site: SITE,
    kind,
    ids: { huggingface: id },
    title: heading || (described ? `${name}: ${described}` : name),
    text: [described, text].filter(Boolean).join('\n'),
    linkedArxiv: [...new Set([...taggedArxiv(document), ...(card ? linkedArxiv(card, text, url) : [])])],
    confidence: kind === 'discussion' ? 0.8 : 1,
  });
}

export function detectBlog(url: URL, document: Document): PageSubject | null {
  const post = document.querySelector('.blog-content, .prose, main');
  const text = post ? readTextWithout(post, AROUND_POST) : '';
  if (!post || text.length < 400) return null;
  const heading = post.querySelector('h1') ?? document.querySelector('h1');
  return makeSubject({
    site: SITE,
    kind: 'article',
    title: (heading && readTextWithout(heading, AROUND_POST)) || document.title,
    authors: [...document.querySelectorAll(POST_AUTHORS)].map((name) => readText(name, 200)),
    text,
    linkedArxiv: linkedArxiv(post, text, url),
    confidence: 0.7,
  });
}

/** Tags are links to all that carry them: `/models?other=arxiv:2302.13971`, or to the paper. */
function taggedArxiv(document: Document): string[] {
  const ids: string[] = [];
  const tags = document.querySelectorAll('main header a[href*="arxiv"], main header a[href^="/papers/"]');
  for (let i = 0; i < tags.length && i < TAGS_MAX; i++) {
    const href = (tags[i]?.getAttribute('href') ?? '').replace(/%3a/gi, ':');
    const id = parseArxivId(/(?:arxiv:|^\/papers\/)([\w./-]+?)(?:[?#&]|$)/i.exec(href)?.[1] ?? '')?.id;
    if (id) ids.push(id);
  }
  return ids.length > 0 ? ids : arxivInProps(document);
}

/** Where there are many, the page folds them away: they stand in what its header is drawn from. */
function arxivInProps(document: Document): string[] {
  const header = document.querySelector(
    'main [data-target="ModelHeader"], main [data-target="DatasetHeader"], main header',
  );
  const drawn = [header, ...(header?.querySelectorAll('[data-props]') ?? [])].slice(0, 10);
  const props = drawn.map((part) => part?.getAttribute('data-props')?.slice(0, PROPS_MAX) ?? '').join(' ');
  return [...new Set([...props.matchAll(/"arxiv:(\d{4}\.\d{4,5})"/g)].map(([, id = '']) => id))].slice(0, TAGS_MAX);
}

/** What its owner says of it in a line. Where there is none, the hub writes a sentence about itself. */
function describedAs(document: Document): string {
  const text = oneLine(readMetaTags(document).one('og:description', 'description'));
  return /^We.re on a journey to advance|^Discover amazing ML apps|^This (?:model|dataset|application)\b/.test(text)
    ? ''
    : text;
}

function textOfThread(document: Document): string {
  const posts = [...document.querySelectorAll('main .prose')].slice(0, 100).map((post) => readText(post, 10_000));
  return posts.join('\n').slice(0, SUBJECT_TEXT_MAX);
}
