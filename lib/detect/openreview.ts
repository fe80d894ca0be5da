// OpenReview: a paper's forum with its reviews, PDFs, and the lists of venues and searches. A single-page site.
import { paperSite } from './paper-site';

export const openreview = paperSite({
  name: 'openreview',
  hosts: ['openreview.net', 'www.openreview.net'],
  paper: /^\/forum\?(?:.*&)?id=[\w-]+/,
  pdf: /^\/(?:pdf|attachment)\?(?:.*&)?id=[\w-]+/,
  title: '.forum-title h2, .forum-note .note_content_title, .title_pdf_row h2',
  ownTitle: / \| OpenReview$/,
  authors: '.forum-authors a, .forum-authors span[title]',
  // Consoles of those who write, review and decide are theirs alone.
  list: /^\/(?:group|submissions|search|venue)\?(?!.*(?:Authors|Reviewers?|Chairs?|Ethics\w*|Assignments?)\b)/,
  entries: '.note h4 > a[href^="/forum?"], .note .note-content-title > a[href^="/forum?"]',
});
