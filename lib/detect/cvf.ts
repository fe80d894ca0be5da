// CVF Open Access: CVPR, ICCV, WACV and their workshops. Many papers link to their arXiv version.
import { paperSite } from './paper-site';

export const cvf = paperSite({
  name: 'cvf',
  hosts: ['openaccess.thecvf.com'],
  paper: /^\/content[\w/-]*\/html\/(?:[\w-]+\/)?[^/]+\.html$/,
  pdf: /^\/content[\w/-]*\/papers\/(?:[\w-]+\/)?[^/]+\.pdf$/,
  title: '#papertitle',
  authors: '#authors i',
  abstract: '#abstract',
  idLinks: '#content a[href*="arxiv.org/abs/"]',
  list: /^\/(?:CVPR|ICCV|WACV|ACCV|ECCV)\w*(?:[./][\w.-]+)?(?:\?|$)/,
  entries: 'dt.ptitle > a',
  linkOf: (title) =>
    title.closest('dt')?.nextElementSibling?.nextElementSibling?.querySelector('a[href*="arxiv.org/abs/"]'),
});
