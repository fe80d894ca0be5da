// A paper in the shape that other engines index.
import type { Paper } from '../../lib/domain/paper';
import type { Doc } from './peers/peer';

export function docOf({ id, title, abstract, authors, keywords }: Paper): Doc {
  return { id, title, abstract, authors: authors.join('\n'), keywords: keywords.join('\n') };
}
