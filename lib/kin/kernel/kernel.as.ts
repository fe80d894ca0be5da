// What is done for every posting and every candidate, in AssemblyScript: a worker that has just woken runs it at full speed at once, where
// JavaScript would be interpreted for most of a cold answer. Compiled by scripts/kernel.mjs into kernel-code.ts; the same in JavaScript is
// kernel-in-script.ts, for where WebAssembly is switched off, and what this is tested against.
//
// Memory is laid out anew for each query, with room for its largest segment; from segment to segment only the heap is kept.
import { keepBefore, word } from './memory.as';

export { gains, layOutGains } from './gains.as';
export { room } from './memory.as';

const LINE_END: u8 = 10;
/** What the values of stored vectors are raised by. */
const RAISED: i32 = 8;

let scores: usize = 0;
let lengths: usize = 0;
let frequencies: usize = 0;
let holding: usize = 0;
let held: i32 = 0;
let documents: i32 = 0;
let base: f64 = 0;
let perTerm: f64 = 0;
let heap: usize = 0;
let heapSize: i32 = 0;

/** Zeroed room for the best `limit` scores at the start of memory, and for what `begin` lays out behind it. */
export function layOut(limit: i32, mostDocuments: i32): void {
  heap = 16;
  heapSize = limit;
  scores = word(heap, limit);
  lengths = word(scores, mostDocuments);
  const halves = (((<usize>mostDocuments) << 1) + 3) & ~3;
  frequencies = lengths + halves;
  holding = frequencies + halves;
  keepBefore((word(holding, mostDocuments) + 7) & ~7);
  memory.fill(heap, 0, (<usize>limit) << 2);
  memory.fill(frequencies, 0, (<usize>mostDocuments) << 1);
}

/** Where a segment's lengths go: uint16 a document. */
export function lengthsAt(): usize {
  return lengths;
}

export function scoresAt(): usize {
  return scores;
}

/** Documents left by `keepHopeful`: int32 each. */
export function docsAt(): usize {
  return holding;
}

/**
 * For each of the words, which lie one a line at `words`, as int32 from `to` on: the index of the first of a dictionary's `count` sorted terms
 * that is not before it; where it is sought `exactly`, -1 unless that term is the word.
 */
export function lookUp(
  count: i32,
  ends: usize,
  bytes: usize,
  words: usize,
  wordsEnd: usize,
  to: usize,
  exactly: bool,
): void {
  let from = words;
  for (let at = words; at < wordsEnd; at++) {
    if (load<u8>(at) !== LINE_END) continue;
    const place = lowerBound(count, ends, bytes, from, at);
    store<i32>(to, exactly && !isFound ? -1 : place);
    to += 4;
    from = at + 1;
  }
}

let isFound: bool = false;

/** Also says, in `isFound`, whether the term there is the word itself. */
function lowerBound(count: i32, ends: usize, bytes: usize, from: usize, end: usize): i32 {
  isFound = false;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    let held = bytes + (middle === 0 ? 0 : load<u32>(word(ends, middle - 1)));
    const heldEnd = bytes + load<u32>(word(ends, middle));
    let sought = from;
    while (held < heldEnd && sought < end && load<u8>(held) === load<u8>(sought)) {
      held++;
      sought++;
    }
    if (held === heldEnd && sought === end) {
      isFound = true;
      return middle;
    }
    if (held === heldEnd || (sought < end && load<u8>(held) < load<u8>(sought))) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A segment of `count` documents: all scores nought. `base + perTerm * length`: see `normOf`. */
export function begin(count: i32, lengthBase: f64, lengthFactor: f64): void {
  documents = count;
  base = lengthBase;
  perTerm = lengthFactor;
  held = 0;
  memory.fill(scores, 0, (<usize>count) << 2);
}

/**
 * Scores `count` terms, see the contract. `gains`: float64 each; `ends`: uint32 each, where the postings end that lie one list behind the
 * other from `bytes` on, with a byte to spare behind them.
 */
export function addTerms(count: i32, gains: usize, ends: usize, bytes: usize): void {
  let at = bytes;
  for (let i = 0; i < count; i++) {
    const end = <usize>load<u32>(word(ends, i));
    const gain = load<f64>(gains + ((<usize>i) << 3));
    if (gain > 0 && held === 0) addPostings(at, end, gain);
    else gather(at, end);
    if (gain > 0) addGathered(gain);
    at = end;
  }
}

function addPostings(from: usize, end: usize, gain: f64): void {
  let at = from;
  let doc = -1;
  while (at < end) {
    let byte = <i32>load<u8>(at++);
    let code = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = <i32>load<u8>(at++);
      code |= (byte & 127) << shift;
    }
    doc += (code >>> 1) + 1;
    // Without a branch, which no processor foresees; the byte that is looked at may be the next posting's, or behind the last.
    const single = code & 1;
    const tf = select<i32>(1, <i32>load<u8>(at), single);
    at += <usize>(1 - single);
    add(doc, gain, <f64>tf);
  }
}

/** Sums a family's word: its postings count with those of the others. */
function gather(from: usize, end: usize): void {
  let at = from;
  let doc = -1;
  while (at < end) {
    let byte = <i32>load<u8>(at++);
    let code = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = <i32>load<u8>(at++);
      code |= (byte & 127) << shift;
    }
    doc += (code >>> 1) + 1;
    const single = code & 1;
    const tf = select<i32>(1, <i32>load<u8>(at), single);
    at += <usize>(1 - single);
    const place = frequencies + ((<usize>doc) << 1);
    const known = <i32>load<u16>(place);
    if (known === 0) store<i32>(word(holding, held++), doc);
    store<u16>(place, <u16>(known + tf));
  }
}

/** Scores what was gathered, as one term. */
function addGathered(gain: f64): void {
  for (let i = 0; i < held; i++) {
    const doc = load<i32>(word(holding, i));
    const place = frequencies + ((<usize>doc) << 1);
    add(doc, gain, <f64>load<u16>(place));
    store<u16>(place, 0);
  }
  held = 0;
}

/** Puts the segment's scores into the heap, and the documents that are among the best so far at `docsAt`; how many they are. */
export function keepHopeful(): i32 {
  let kept = 0;
  let least = load<f32>(heap);
  for (let doc = 0; doc < documents; doc++) {
    const score = load<f32>(word(scores, doc));
    if (score < least || score === 0) continue;
    store<i32>(word(holding, kept++), doc);
    if (score === least) continue;
    sink(score);
    least = load<f32>(heap);
  }
  let left = 0;
  for (let i = 0; i < kept; i++) {
    const doc = load<i32>(word(holding, i));
    if (load<f32>(word(scores, doc)) < least) continue;
    store<i32>(word(holding, left++), doc);
  }
  return left;
}

/** Cosines of `count` rows (dense-rows.ts) with a vector of unit length (float32), written as float64 from `to` on. */
export function cosines(rows: usize, count: i32, dimensions: i32, unit: usize, to: usize): void {
  for (let row = 0; row < count; row++) {
    let dot: f64 = 0;
    let square: i32 = 0;
    for (let d = 0; d < dimensions; d++) {
      const byte = <i32>load<u8>(rows + (d >> 1));
      const value = (d & 1 ? byte >> 4 : byte & 15) - RAISED;
      dot += <f64>value * <f64>load<f32>(word(unit, d));
      square += value * value;
    }
    rows += ((dimensions + 7) >> 3) << 2;
    store<f64>(to + ((<usize>row) << 3), square > 0 ? dot / Math.sqrt(<f64>square) : 0);
  }
}

function add(doc: i32, gain: f64, tf: f64): void {
  const place = word(scores, doc);
  const length = <f64>load<u16>(lengths + ((<usize>doc) << 1));
  store<f32>(place, <f32>(<f64>load<f32>(place) + (gain * tf) / (tf + base + perTerm * length)));
}

/** Replaces the heap's least. */
function sink(value: f32): void {
  const half = heapSize >> 1;
  let at = 0;
  while (at < half) {
    let child = 2 * at + 1;
    const right = child + 1;
    if (right < heapSize && entry(right) < entry(child)) child = right;
    if (entry(child) >= value) break;
    store<f32>(word(heap, at), entry(child));
    at = child;
  }
  store<f32>(word(heap, at), value);
}

function entry(at: i32): f32 {
  return load<f32>(word(heap, at));
}
