// Pages that are about nothing papers could be akin to.
import { isPrivatePlace } from './private-places';
import { isWall } from './wall';

export function isAboutNothing(url: URL, document: Document): boolean {
  return isPrivatePlace(url) || isWall(document);
}
