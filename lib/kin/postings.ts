// The postings of one term as they lie in a segment: varint(gap << 1 | single), then a byte of weight unless it is single (weight 1).

/** Calls back with each document that holds the term, in rising order, and the term's weight in it. */
export function eachPosting(postings: Uint8Array, visit: (doc: number, weight: number) => void): void {
  let at = 0;
  let doc = -1;
  while (at < postings.length) {
    let byte = postings[at++] as number;
    let code = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[at++] as number;
      code |= (byte & 127) << shift;
    }
    doc += (code >>> 1) + 1;
    visit(doc, code & 1 ? 1 : (postings[at++] as number));
  }
}

/** Documents in it. */
export function countPostings(postings: Uint8Array): number {
  let count = 0;
  eachPosting(postings, () => {
    count++;
  });
  return count;
}
