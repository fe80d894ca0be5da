// The Proceedings of Machine Learning Research: ICML, AISTATS, CoRL and more, by volume.
import { paperSite } from './paper-site';

export const pmlr = paperSite({
  name: 'pmlr',
  hosts: ['proceedings.mlr.press'],
  paper: /^\/[vr]\d+\/[\w-]+\.html$/,
  pdf: /^\/[vr]\d+\/(?:[\w-]+\/)?[\w-]+\.pdf$/,
  title: 'article h1, .post-title',
  authors: '.authors',
  abstract: '#abstract, .abstract',
  list: /^\/[vr]\d+\/?(?:\?|$)/,
  entries: '.paper > p.title',
});
