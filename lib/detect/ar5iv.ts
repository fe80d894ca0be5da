// ar5iv: arXiv's papers as HTML, by the same ids.
import { arxivIdOfUrl } from '../domain/arxiv-id';
import { arxivByUrl } from './arxiv-by-url';
import { detectLatexml } from './latexml';
import type { Site } from './site';
import { isWall } from './wall';

export const ar5iv: Site = {
  name: 'ar5iv',
  hosts: ['ar5iv.org', 'ar5iv.labs.arxiv.org'],
  claims: (url) => arxivIdOfUrl(url) !== null,
  detect: (url, document) =>
    detectLatexml('ar5iv', url, document) ?? (isWall(document) ? null : arxivByUrl(url, 'ar5iv')),
};
