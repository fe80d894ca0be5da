// The ACL Anthology: papers, their PDFs, volumes, events and people.
import { paperSite } from './paper-site';

export const acl = paperSite({
  name: 'acl',
  hosts: ['aclanthology.org', 'www.aclanthology.org'],
  paper: /^\/(?:[A-Z]\d{2}-\d{4,5}|\d{4}\.[a-z\d_]+-[a-z\d_]+\.\d+)\/?$/,
  pdf: /^\/(?:[A-Z]\d{2}-\d{4,5}|\d{4}\.[a-z\d_]+-[a-z\d_]+\.\d+)(?:v\d+)?\.pdf$/,
  title: 'h2#title',
  authors: 'p.lead a[href^="/people/"]',
  abstract: '.acl-abstract > span, .acl-abstract',
  list: /^\/(?:volumes|events|people|venues|sigs)\/[^?]+/,
  entries: 'p strong a.align-middle',
});
