// dblp: records of papers, which link to them, and lists by author, venue and search.
import { paperSite } from './paper-site';

export const dblp = paperSite({
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
