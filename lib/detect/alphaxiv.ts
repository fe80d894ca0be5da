// alphaXiv shows arXiv's papers, as PDF in a reader of its own: the id is certain, the title is the document's, the rest is the feed's.
import { arxivIdOfUrl } from '../domain/arxiv-id';
import { oneLine } from '../util/one-line';
import { arxivByUrl } from './arxiv-by-url';
import { makeSubject } from './make-subject';
import { readMetaTags } from './meta-tags';
import type { Site } from './site';
import { isWall } from './wall';

const ABSTRACT = /^View recent discussion\. Abstract: /;

export const alphaxiv: Site = {
  name: 'alphaxiv',
  hosts: ['alphaxiv.org', 'www.alphaxiv.org'],
  claims: (url) => arxivIdOfUrl(url) !== null,
  detect(url, document) {
    const known = arxivByUrl(url, 'alphaxiv');
    const meta = readMetaTags(document);
    const described = meta.one('citation_abstract', 'og:description', 'description');
    // Papers may be called like a wall: "Oops, …". Those have an abstract.
    if (!known || (!ABSTRACT.test(described) && isWall(document))) return null;
    const title = titleIn(meta.one('citation_title', 'og:title') || document.title);
    if (!title) return known;
    return makeSubject({
      ...known,
      title,
      authors: meta.all('citation_author'),
      text: described.replace(ABSTRACT, ''),
    });
  },
};

/** Empty while the reader has not drawn the paper yet. */
function titleIn(title: string): string {
  return oneLine(title).replace(/(?:^| ?\| ?)alphaXiv$/i, '');
}
