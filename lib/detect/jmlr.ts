// The Journal of Machine Learning Research and its Transactions: papers and volumes.
import { paperSite } from './paper-site';

export const jmlr = paperSite({
  name: 'jmlr',
  hosts: ['jmlr.org', 'www.jmlr.org', 'jmlr.csail.mit.edu'],
  paper: /^\/(?:papers|mloss|beta\/papers)\/v\d+\/[\w.-]+\.html$/,
  pdf: /^\/papers\/volume\d+\/[\w.-]+\/[\w.-]+\.pdf$/,
  title: 'h2',
  authors: '#content p b i',
  abstract: 'p.abstract',
  list: /^\/(?:papers\/(?:v\d+|topic\/[\w.-]+)|tmlr\/papers|mloss)\/?(?:index\.html)?$/,
  entries: '#content li.item > h4, dl > dt',
});
