// The invented feed, indexed and learned from: in one segment, or split in any way.
import { buildSegment } from '../../lib/kin/build-segment';
import { collect } from '../../lib/kin/collection';
import { openModel } from '../../lib/kin/dense/dense-model';
import { openRows } from '../../lib/kin/dense/dense-rows';
import { foldInSegment } from '../../lib/kin/dense/fold-in';
import { Segment } from '../../lib/kin/segment';
import type { KinIndex } from '../../lib/related/kin-index';
import { runWhole } from '../../lib/util/run-sliced';
import { aTopicalFeed } from '../kin/topical-feed';
import { trainWhole } from '../kin/train-whole';

export const FEED = aTopicalFeed(600);

export function open(papers: typeof FEED): Segment {
  const segment = Segment.open(buildSegment(papers));
  if (!segment) throw new Error('the segment that was just built cannot be read');
  return segment;
}

const bytes = runWhole(trainWhole([open(FEED)]));
const model = bytes && openModel(bytes, 'test');

export function indexOf(parts: readonly (typeof FEED)[]): KinIndex {
  const segments = parts.map(open);
  const rows = segments.map((segment) => model && openRows(runWhole(foldInSegment(model, segment))));
  return { collection: collect(segments), rows };
}
