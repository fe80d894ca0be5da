// Which segments are merged: few are kept, and no paper is rewritten again and again for it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEGMENTS_MAX, segmentsToMerge } from '../../lib/sync/merge-policy';

describe('the choice of what to merge', () => {
  const sized = (documents: number, deleted = 0) => ({
    documents,
    deleted: Array.from({ length: deleted }, (_, i) => i),
  });

  test('leaves few segments alone, whatever their size', () => {
    expect(segmentsToMerge([50, 100_000, 7].map((size) => sized(size)))).toEqual([]);
  });

  test('cleans a segment of which a third is deleted', () => {
    expect(segmentsToMerge([sized(30, 5), sized(30, 11)])).toEqual([sized(30, 11)]);
  });

  test('keeps segments few, and rewrites each paper only some times, however the feed grows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 50, maxLength: 400 }), (days) => {
        let segments = [sized(30_000)];
        let rewritten = 0;
        for (const day of days) {
          segments.push(sized(day));
          for (let chosen = segmentsToMerge(segments); chosen.length > 0; chosen = segmentsToMerge(segments)) {
            const documents = chosen.reduce((sum, one) => sum + one.documents, 0);
            rewritten += documents;
            segments = [...segments.filter((one) => !chosen.includes(one)), sized(documents)];
          }
          expect(segments.length).toBeLessThanOrEqual(SEGMENTS_MAX);
        }
        const added = days.reduce((sum, day) => sum + day, 0);
        expect(rewritten).toBeLessThan(added * 12 + 30_000 * 2);
      }),
    );
  });
});
