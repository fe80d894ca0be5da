// Short texts are compared by families of words: what counts as one, where its words stand, and that they score as one word would.
import { describe, expect, test } from 'vitest';
import { askFamilies } from '../../lib/kin/ask-families';
import { buildSegment } from '../../lib/kin/build-segment';
import { collect } from '../../lib/kin/collection';
import { prepareQuery } from '../../lib/kin/query';
import { topMatches } from '../../lib/kin/score';
import { Segment } from '../../lib/kin/segment';
import { aPaper } from '../builders';

const open = (titles: readonly string[]) => {
  const papers = titles.map((title, i) => aPaper({ id: `p${i}:${titles.length}`, title, abstract: '', keywords: [] }));
  return Segment.open(buildSegment(papers)) as Segment;
};
const collectionOf = (...parts: (readonly string[])[]) => collect(parts.map(open));
const asking = (...terms: string[]) => new Map(terms.map((term) => [term, 1]));

describe('a family', () => {
  const collection = collectionOf(
    ['Open weights', 'Opening weights', 'OpenAI weights', 'Opens opened opener', 'Operate openclip openoffice'],
    ['Opening moves', 'Opera', 'Opel'],
  );
  const asked = askFamilies(collection, asking('opened'));

  test('is what shares a stem, and nothing else that begins alike', () => {
    expect(new Set(asked.familyAt(0))).toEqual(new Set(['open', 'opening', 'opened', 'opener']));
    expect(asked.counts[0]).toBe(5 + 1);
  });

  test('stands where its words stand, in each dictionary', () => {
    const words = collection.segments.map((segment, i) =>
      [...asked.listsIn(i, [{ place: 0, weight: 2 }], 3).places].map((place) => segment.termAt(place)),
    );
    expect(words).toEqual([['open', 'opened', 'opener', 'opening'], ['opening']]);
  });

  test('gains once, with its last word', () => {
    const { gains } = asked.listsIn(0, [{ place: 0, weight: 2 }], 3);
    expect([...gains]).toEqual([0, 0, 0, 6]);
  });

  test('of which a page has several words is asked as one, and remembered as it is', () => {
    const again = askFamilies(collection, asking('open', 'operate', 'opener', 'qwen2', 'ope'));
    expect(again.terms).toEqual(['open', 'operate', 'qwen2', 'ope']);
    expect(again.frequencies[0]).toBe(2);
    expect(new Set(again.familyAt(0))).toEqual(new Set(asked.familyAt(0)));
    // Neither the next word in the order nor one that begins so is taken for a term that no paper has.
    expect([...again.counts].slice(2)).toEqual([0, 0]);
  });
});

test('words of a family score together as one word that stands as often', () => {
  const collection = collectionOf([
    'Route routing routed sparsity',
    'Routing routing routing sparsity',
    'Routes',
    'Other',
  ]);
  const query = prepareQuery(collection, asking('routing', 'sparsity'));
  const [one, other, third] = topMatches(collection, query, 3);
  expect([one?.doc, other?.doc, third?.doc].toSorted()).toEqual([0, 1, 2]);
  expect(one?.score).toBe(other?.score);
  expect(third?.score).toBeLessThan(one?.score ?? 0);
});
