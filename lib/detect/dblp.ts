// dblp: records of papers, which link to them, and lists by author, venue and search.
import { paperSite } from './paper-site';
import type { Site } from './site';

const site = paperSite({
  name: 'dblp',
  hosts: ['dblp.org', 'dblp.uni-trier.de', 'dblp.dagstuhl.de'],
  paper: /^\/rec\/[^?]+/,
  title: '#headline h1',
  authors: 'cite.data [itemprop="author"]',
  idLinks: '.publ a[href*="doi.org/"], .publ a[href*="arxiv.org/"]',
  list: /^\/(?:pid|db|search)(?:\/|\?|$)/,
  entries: 'cite.data > .title',
  linkOf: (title) => title.closest('.entry')?.querySelector('.publ a[href*="10.48550/"], .publ a[href*="arxiv.org/"]'),
});

/** Behind each title. */
const FULL_STOP = /\.$/gm;
/** Tells people of one name apart: "Wei Wang 0001". No year begins so. */
const NUMBER = / 0\d{3}$/;

export const dblp: Site = {
  ...site,
  detect(url, document) {
    const subject = site.detect(url, document);
    if (!subject) return null;
    const { kind, title, authors, text } = subject;
    return {
      ...subject,
      title: title.replace(FULL_STOP, '').replace(NUMBER, ''),
      authors: authors.map((name) => name.replace(NUMBER, '')),
      text: kind === 'list' ? text.replace(FULL_STOP, '') : text,
    };
  },
};
