// A repository's name brings a paper first, where the two have more in common than the name.
import { describe, expect, test } from 'vitest';
import { readPageTerms } from '../../lib/kin/page-terms';
import { comeFirst, nearWithoutName } from '../../lib/related/come-first';
import { rankPapers } from '../../lib/related/rank-papers';
import { aSubject } from '../builders';
import { TOPICS } from '../kin/topical-feed';
import { FEED, indexOf } from './topical-index';

const INDEX = indexOf([FEED]);
const REPO = aSubject({ kind: 'repository', ids: { github: 'me/atlas' } });
const [whales = [], rivers = []] = TOPICS;
/** The first of the feed is about whales, the second about rivers. */
const [ofWhales, ofRivers] = FEED as [(typeof FEED)[0], (typeof FEED)[0]];

const near = (about: readonly string[], index = INDEX, isOfField = true) => {
  const page = readPageTerms('atlas', about.slice(0, 12).join(' '));
  // Of papers of both subjects: the feed has none that is called Atlas.
  const ranking = rankPapers(index, readPageTerms('', `${ofWhales.title} ${ofRivers.title}`));
  return nearWithoutName(index, page, ranking, REPO, isOfField);
};

describe('a paper that is called like the repository', () => {
  test('is near where the rest of the page is about its subject, and not where that is another', () => {
    for (const isOfField of [true, false]) {
      expect(near(whales, INDEX, isOfField)(ofWhales)).toBe(true);
      expect(near(rivers, INDEX, isOfField)(ofWhales)).toBe(false);
      expect(near(rivers, INDEX, isOfField)(ofRivers)).toBe(true);
    }
  });

  test('is near while nothing is learned yet', () => {
    const untrained = { ...INDEX, rows: INDEX.rows.map(() => null) };
    expect(near(rivers, untrained)(ofWhales)).toBe(true);
  });

  test('comes first where it is near, before what the page is tied to', () => {
    const papers = ['Other: one', 'Atlas: two', 'Atlas 2: three', 'Tied: four'].map((title, i) => ({
      id: String(i),
      title,
      date: `2026-08-0${i + 1}`,
    }));
    const first = (isNear: (paper: { id: string }) => boolean) =>
      comeFirst(papers, REPO, ['3', '9'], isNear).map(({ id }) => id);
    expect(first(() => true)).toEqual(['1', '3']);
    expect(first(({ id }) => id !== '1')).toEqual(['2', '3']);
    expect(first(() => false)).toEqual(['3']);
  });
});
