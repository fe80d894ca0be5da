// Pages that are about nothing papers could be akin to.

import { isAnyWall } from './any-wall';
import { isPrivatePlace } from './private-places';

export function isAboutNothing(url: URL, document: Document): boolean {
  return isPrivatePlace(url) || isAnyWall(document);
}
