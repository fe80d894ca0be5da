// Where people write about research, read on a click, or always where their reader allows it.
import type { Site } from './site';
import { type WrittenSiteTable, writtenSite } from './written-site';

const TABLES: readonly WrittenSiteTable[] = [
  {
    name: 'reddit',
    hosts: ['www.reddit.com', 'old.reddit.com', 'new.reddit.com', 'reddit.com'],
    page: /^\/(?:r|user)\/\w+\/comments\/\w+/,
    kindOf: () => 'discussion',
    title: 'shreddit-post h1, h1[slot="title"], .link .top-matter a.title, h1',
    suffix: / : r\/\w+$/,
    text: 'shreddit-post [slot="text-body"], shreddit-comment [slot="comment"], .link .usertext-body, .commentarea .usertext-body',
    aboutLinks:
      'shreddit-post a[slot="outbound-link"], shreddit-post a[href*="arxiv.org/"], .link a.title[href*="arxiv.org/"]',
    least: 80,
    confidence: 0.5,
  },
  {
    name: 'hackernews',
    hosts: ['news.ycombinator.com'],
    page: /^\/item\?(?:.*&)?id=\d+/,
    kindOf: () => 'discussion',
    title: '.fatitem .titleline > a, .fatitem .title > a',
    suffix: / \| Hacker News$/,
    text: '.fatitem .toptext, .commtext',
    aboutLinks: '.fatitem .titleline > a',
    least: 80,
    confidence: 0.5,
  },
  {
    name: 'youtube',
    hosts: ['www.youtube.com', 'm.youtube.com', 'youtube.com'],
    page: /^\/(?:watch\?(?:.*&)?v=|live\/)[\w-]{11}/,
    title: 'ytd-watch-metadata h1, h1.title',
    suffix: / - YouTube$/,
    text: '#description-inline-expander, ytd-text-inline-expander, #description .content',
    least: 80,
    confidence: 0.5,
  },
  {
    name: 'kaggle',
    hosts: ['www.kaggle.com', 'kaggle.com'],
    page: /^\/(?:(?:datasets|code|models|competitions|c)\/[\w-]+|discussions\/[\w-]+\/\d+)/,
    kindOf: ({ pathname }) =>
      /\/discussions?\//.test(pathname)
        ? 'discussion'
        : /^\/datasets\//.test(pathname)
          ? 'dataset'
          : /^\/models\//.test(pathname)
            ? 'model'
            : 'article',
    title: '#site-content h1, h1',
    suffix: / \| Kaggle$/,
    text: '#site-content [data-testid="competition-detail-render-tid"], #site-content .markdown-converter__text--rendered, [data-testid="markdown-content"], #rendered-kernel-content',
    least: 80,
    confidence: 0.6,
  },
  {
    name: 'medium',
    hosts: ['medium.com', '.medium.com', 'towardsdatascience.com'],
    page: /^\/(?:@?[\w.-]+\/)?[\w-]+-[\da-f]{8,12}(?:\?|$)|^\/[\w-]{12,}\/?$/,
    title: 'article h1',
    suffix: / \| (?:by .*|Medium)$/,
    text: 'article',
    least: 500,
    confidence: 0.5,
  },
  {
    name: 'substack',
    hosts: ['.substack.com'],
    page: /^\/(?:p|pub\/[\w-]+\/p)\/[\w-]+/,
    title: 'h1.post-title, article h1',
    text: '.available-content, .body.markup, article',
    least: 500,
    confidence: 0.5,
  },
  {
    name: 'wikipedia',
    hosts: ['.wikipedia.org'],
    page: /^\/wiki\/(?!(?:Special|Talk|User|User_talk|Wikipedia|File|Help|Category|Portal|Template|Main_Page)\b)[^?]+/,
    title: '#firstHeading, h1',
    suffix: / - Wikipedia$/,
    text: '#mw-content-text',
    around:
      '#siteSub, #coordinates, #toc, .toc, .mw-jump-link, .hatnote, .metadata, .mw-editsection, .reflist, .references, .refbegin, .navbox, .noprint, .printfooter, .catlinks',
    notes: /\[(?:[^\s[\]]{1,5} )?\d{1,3}\]/g,
    least: 500,
    confidence: 0.5,
    language: ({ hostname }) => /^([a-z]{2,3})(?:\.m)?\.wikipedia/.exec(hostname)?.[1],
  },
];

export const WRITTEN_SITES: readonly Site[] = TABLES.map(writtenSite);
