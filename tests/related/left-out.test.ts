import { describe, expect, test } from 'vitest';
import type { Hidden } from '../../lib/domain/hidden';
import { pageNameOf } from '../../lib/domain/page-name';
import { buildSegment, type Indexable } from '../../lib/kin/build-segment';
import { collect } from '../../lib/kin/collection';
import { Segment } from '../../lib/kin/segment';
import { leftOut } from '../../lib/related/left-out';
import { aPaper, aSubject } from '../builders';

const PAPERS: Indexable[] = [
  aPaper({
    id: 'grounding-1',
    title: 'Reliable grounding of graphical interfaces by calibrated uncertainty',
    abstract:
      'Agents click where an interface shows a control. We calibrate how sure a grounding model is of its click.',
  }),
  aPaper({
    id: 'grounding-2',
    title: 'When to trust a click: calibrated uncertainty for grounding interfaces',
    abstract:
      'A grounding model clicks controls of graphical interfaces. Calibrated uncertainty tells when an agent is sure.',
  }),
  ...['protein folding by diffusion', 'speech of many voices', 'routing of experts', 'maps of distant galaxies'].map(
    (subject, i) => aPaper({ id: `other-${i}`, title: `On ${subject}`, abstract: `We study ${subject} at length.` }),
  ),
];
const segment = Segment.open(buildSegment(PAPERS));
if (!segment) throw new Error('the segment is whole');
const collection = collect([segment]);

const hides = (index: number, rest: Partial<Hidden> = {}): Hidden => {
  const { id, title, abstract } = PAPERS[index] as Indexable;
  return { id: `press-${id}`, paperId: id, title, abstract, at: 0, ...rest };
};
const PAGE = { key: 'arxiv:2608.1', title: 'A page' };

describe('an answer leaves out', () => {
  test('nothing, where nothing was hidden', () => {
    expect([...leftOut(collection, [], PAGE.key)]).toEqual([]);
  });

  test('a paper that is not related, beside that page alone', () => {
    const hidden = [hides(0, { page: PAGE })];
    expect([...leftOut(collection, hidden, PAGE.key)]).toEqual(['grounding-1']);
    expect([...leftOut(collection, hidden, 'arxiv:2608.2')]).toEqual([]);
    expect([...leftOut(collection, hidden, undefined)]).toEqual([]);
  });

  test('a hidden paper and the one much like it beside every page, and none that is about something else', () => {
    for (const page of [PAGE.key, undefined])
      expect([...leftOut(collection, [hides(0)], page)]).toEqual(['grounding-1', 'grounding-2']);
    expect([...leftOut(collection, [hides(3)], undefined)]).toEqual(['other-1']);
  });

  test('no paper that shares a hidden one’s lesser words alone, however many', () => {
    const words = (from: number, count: number) => Array.from({ length: count }, (_, i) => `word${from + i}`).join(' ');
    // Said three times, a word tells more than one said once.
    const telling = (from: number) => `${words(from, 30)} ${words(from, 30)} ${words(from, 30)}`;
    const papers = [
      aPaper({ id: 'hidden', title: 'Hidden', abstract: `${telling(0)} ${words(100, 70)}` }),
      aPaper({ id: 'lesser', title: 'Lesser', abstract: `${words(100, 70)} ${words(200, 30)}` }),
      aPaper({ id: 'alike', title: 'Alike', abstract: `${telling(0)} ${words(300, 70)}` }),
      ...PAPERS,
    ];
    const all = collect([Segment.open(buildSegment(papers)) as Segment]);
    const hidden = { id: 'press', paperId: 'hidden', title: 'Hidden', abstract: papers[0]?.abstract ?? '', at: 0 };
    expect([...leftOut(all, [hidden], undefined)]).toEqual(['hidden', 'alike']);
    expect([...leftOut(all, [{ ...hidden, id: 'other', paperId: 'gone' }], undefined)]).toEqual([
      'gone',
      'hidden',
      'alike',
    ]);
  });

  test('papers like a hidden one that the feed has forgotten', () => {
    const forgotten = { ...hides(0), id: 'press-gone', paperId: 'gone' };
    expect([...leftOut(collection, [forgotten], undefined)]).toEqual(['gone', 'grounding-1', 'grounding-2']);
  });
});

describe('a page is named', () => {
  test('by the paper or repository that it is about, on whatever site and in whatever case', () => {
    expect(pageNameOf(aSubject({ ids: { arxiv: '2608.1', doi: '10.1/x' }, title: 'T' }))).toEqual({
      key: 'arxiv:2608.1',
      title: 'T',
    });
    const repo = (github: string) => pageNameOf(aSubject({ kind: 'repository', ids: { github } }))?.key;
    expect(repo('Kin/Repo')).toBe(repo('kin/repo'));
  });

  test('by its title where it talks about what it has an id of', () => {
    const issue = aSubject({ kind: 'discussion', ids: { github: 'kin/repo' }, title: 'Experts fall out of memory' });
    expect(pageNameOf(issue)?.key).toBe('title:expertsfalloutofmemory');
  });

  test('by its own paper where it has no title, and not at all where nothing tells it from others', () => {
    expect(pageNameOf(aSubject({ title: '' }), 'Own paper')?.title).toBe('Own paper');
    expect(pageNameOf(aSubject({ kind: 'article', ids: {}, title: 'News' }))).toBeUndefined();
  });
});
