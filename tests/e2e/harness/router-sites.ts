// Sites that go from page to page by a router of their own, cut down to what it changes and when: the address first, what the page
// shows once it has come over the network, and not all of it at once.
import type { Route } from './fixture-server.ts';
import { html } from './reply.ts';

export interface Story {
  readonly title: string;
  readonly text: string;
}

/** What a router changes in one go, so many milliseconds after the change before. */
interface Change {
  readonly after: number;
  /** New content by the selector of what holds it. */
  readonly parts: Readonly<Record<string, string>>;
  readonly event?: string;
}

export interface RouterSite {
  readonly host: string;
  path(n: number): string;
  /** What the sidebar should call the page. */
  titleOf(n: number, story: Story): string;
  head(n: number, story: Story): string;
  body(n: number, story: Story): string;
  /** `late`: how long the network takes, in milliseconds. */
  changes(late: number, head: string, body: string, story: Story): Change[];
}

/** A router drops what it has begun when it is sent on. */
const ROUTER = `<script>let turn = 0;
window.go = async (path, changes) => {
  const mine = ++turn;
  history.pushState({}, '', path);
  for (const { after, parts, event } of changes) {
    await new Promise((resolve) => setTimeout(resolve, after));
    if (mine !== turn) return;
    for (const [place, html] of Object.entries(parts)) document.querySelector(place).innerHTML = html;
    if (event) document.dispatchEvent(new Event(event));
  }
};</script>`;
const LOOKS = '<style>body{margin:0;font:16px sans-serif}#app{max-width:1000px;margin:0 0 0 40px}</style>';

const isPaper = (n: number) => Math.ceil(n / 5) % 2 === 1;
const modelOf = (n: number) => `paperkin-fixtures/model-${n}`;

/** SvelteKit: head and page together, papers for some pages on end, then models. */
const huggingface: RouterSite = {
  host: 'huggingface.co',
  path: (n) => (isPaper(n) ? `/papers/2402.${19_000 + n}` : `/${modelOf(n)}`),
  titleOf: (n, { title }) => (isPaper(n) ? title : `${modelOf(n)}: ${title}`),
  head: (n, { title }) =>
    isPaper(n)
      ? `<title>Paper page - ${title}</title><meta property="og:title" content="Paper page - ${title}">`
      : `<title>${modelOf(n)}</title><meta property="og:description" content="${title}">`,
  body: (n, { title, text }) =>
    isPaper(n)
      ? `<main><h1>${title}</h1><div><h2>Abstract</h2><p>${text}</p></div></main>`
      : `<main><header><h1>${modelOf(n)}</h1></header><div class="model-card-content prose"><p>${text}</p></div></main>`,
  changes: (late, head, body) => [{ after: late, parts: { head, '#app': body } }],
};

/** Next.js: the page when it was fetched, its head a moment later. */
const openreview: RouterSite = {
  host: 'openreview.net',
  path: (n) => `/forum?id=invented${n}`,
  titleOf: (_, { title }) => title,
  head: (_, { title, text }) =>
    `<title>${title} | OpenReview</title><meta name="citation_title" content="${title}"><meta name="citation_abstract" content="${text}">`,
  body: (_, { title, text }) => `<main id="content"><div class="forum-container"><div class="forum-note">
    <div class="forum-title"><h2>${title}</h2></div><div class="note-content"><div>
    <strong class="note-content-field">Abstract:</strong> <span class="note-content-value">${text}</span></div></div></div></div></main>`,
  changes: (late, head, body) => [
    { after: late, parts: { '#app': body } },
    { after: 60, parts: { head } },
  ],
};

/** Tells by an event of its own that it has arrived, and fills in what was said of the video after that, bit by bit. */
const youtube: RouterSite = {
  host: 'www.youtube.com',
  path: (n) => `/watch?v=invented${String(n).padStart(3, '0')}`,
  titleOf: (_, { title }) => title,
  head: (_, { title }) => `<title>${title} - YouTube</title>`,
  body: (_, { title, text }) => `<ytd-watch-metadata><div id="title"><h1>${title}</h1></div>
    <div id="description"><ytd-text-inline-expander id="description-inline-expander"><span>${text}</span></ytd-text-inline-expander></div></ytd-watch-metadata>`,
  changes: (late, head, _, { title, text }) => [
    { after: 150, parts: {}, event: 'yt-navigate-finish' },
    { after: late, parts: { '#description-inline-expander': `<span>${text}</span>` } },
    { after: 350, parts: { '#title h1': title } },
    { after: 350, parts: { head } },
  ],
};

export const ROUTER_SITES: readonly RouterSite[] = [huggingface, openreview, youtube];

/** The site's pages as they load, one for each story. */
export function servedBy(site: RouterSite, stories: readonly Story[]): Route {
  const pages = stories.map((story, n) => [
    site.path(n),
    `<!doctype html><html lang="en"><head>${site.head(n, story)}</head><body>${LOOKS}<div id="app">${site.body(n, story)}</div>${ROUTER}</body></html>`,
  ]);
  const byPath = new Map(pages as [string, string][]);
  return ({ pathname, search }) => {
    const page = byPath.get(pathname + search);
    return page === undefined ? null : html(page);
  };
}
