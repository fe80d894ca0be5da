// Vectors of what the training has not seen: papers as the sum of their terms' vectors (Deerwester et al. 1990, "folding in"), from a
// segment's postings; no text is read again.
import type { Sliced } from '../../util/run-sliced';
import type { Segment } from '../segment';
import { addVector, type DenseModel, modelTerm } from './dense-model';
import { newRows, setRow, viewOf } from './dense-rows';

/** Documents whose sums are held at once: 160 bytes each at 40 dimensions. */
const STRETCH = 16_384;
const POSTINGS_A_STEP = 2_000;

/** The stored rows of a segment. */
export function* foldInSegment(model: DenseModel, segment: Segment): Sliced<ArrayBuffer> {
  const { dimensions } = model;
  const buffer = newRows(segment.documents, dimensions);
  const rows = viewOf(buffer);
  const places = yield* placesIn(model, segment);
  for (let from = 0; from < segment.documents; from += STRETCH) {
    const to = Math.min(segment.documents, from + STRETCH);
    const sums = new Float32Array((to - from) * dimensions);
    let left = POSTINGS_A_STEP;
    for (let term = 0; term < segment.terms; term++) {
      const place = places[term] as number;
      if (place < 0) continue;
      segment.eachPosting(term, (doc, weight) => {
        if (doc >= from && doc < to) addVector(model, place, 1 + Math.log(weight), sums, (doc - from) * dimensions);
      });
      left -= segment.frequencyOf(term);
      if (left > 0) continue;
      left = POSTINGS_A_STEP;
      yield;
    }
    for (let doc = from; doc < to; doc++) {
      setRow(rows, doc, sums, (doc - from) * dimensions);
      if (doc % 512 === 0) yield;
    }
  }
  return buffer;
}

/** For each of the segment's terms its index in the model, -1 where the training did not know it. */
function* placesIn(model: DenseModel, segment: Segment): Sliced<Int32Array> {
  const places = new Int32Array(segment.terms);
  for (let term = 0; term < places.length; term++) {
    places[term] = modelTerm(model, segment.bytesOf(term));
    if (term % 2_048 === 0) yield;
  }
  return places;
}
