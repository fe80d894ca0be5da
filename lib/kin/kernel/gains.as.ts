// What a query's terms add to papers, by the papers' own words: for the reasons. A part of the kernel.
import { double, room, word } from './memory.as';

let terms: i32 = 0;
let most: i32 = 0;
let titleWeight: f64 = 0;
let k1: f64 = 0;
let weights: usize = 0;
let found: usize = 0;
let carriers: usize = 0;
let pairs: usize = 0;
let words: usize = 0;
let slots: usize = 0;

/**
 * Until the next call of `room`, for `count` terms and papers of `longest` words: where the terms' weights go (float64 each). Behind them lie
 * what each adds (float64); how many carriers there are and room for `carriersMax`; how many pairs and room for `longest`; a paper's words,
 * the title's first (all int32); and slots (uint8), of `slotCount` numbers of words.
 */
export function layOutGains(
  count: i32,
  carriersMax: i32,
  longest: i32,
  slotCount: i32,
  wordOfTitle: f64,
  saturation: f64,
): usize {
  terms = count;
  most = carriersMax;
  titleWeight = wordOfTitle;
  k1 = saturation;
  weights = room(16 * count + 4 * (carriersMax + longest + longest + 2) + slotCount);
  found = double(weights, count);
  carriers = double(found, count);
  pairs = word(carriers, 1 + carriersMax);
  words = word(pairs, 1 + longest);
  slots = word(words, longest);
  return weights;
}

/** Of a paper of `length` words, `titled` of them of its title. */
export function gains(titled: i32, length: i32, norm: f64): void {
  count(titled, length);
  const held = weigh(norm);
  store<i32>(carriers, held);
  findPairs(titled, length, held);
}

/** How often each term is there. */
function count(titled: i32, length: i32): void {
  memory.fill(found, 0, (<usize>terms) << 3);
  for (let at = 0; at < length; at++) {
    const slot = slotOf(at);
    if (slot === 0) continue;
    const place = double(found, slot - 1);
    store<f64>(place, load<f64>(place) + (at < titled ? titleWeight : 1));
  }
}

/** From that to what it adds; returns how many carriers there are. */
function weigh(norm: f64): i32 {
  let held = 0;
  for (let term = 0; term < terms; term++) {
    const tf = load<f64>(double(found, term));
    if (tf === 0) continue;
    const gain = load<f64>(double(weights, term)) * ((tf * (k1 + 1)) / (tf + norm));
    store<f64>(double(found, term), gain);
    let place = held;
    while (place > 0 && load<f64>(double(found, load<i32>(word(carriers, place)))) < gain) place--;
    if (place === most) continue;
    if (held < most) held++;
    for (let last = held; last > place + 1; last--)
      store<i32>(word(carriers, last), load<i32>(word(carriers, last - 1)));
    store<i32>(word(carriers, place + 1), term);
  }
  return held;
}

function findPairs(titled: i32, length: i32, held: i32): void {
  let count = 0;
  for (let at = 1; at < length; at++) {
    if (at === titled || slotOf(at) === 0) continue;
    const before = slotOf(at - 1) - 1;
    for (let i = 1; i <= held; i++) {
      if (load<i32>(word(carriers, i)) !== before) continue;
      store<i32>(word(pairs, ++count), at);
      break;
    }
  }
  store<i32>(pairs, count);
}

function slotOf(at: i32): i32 {
  return <i32>load<u8>(slots + <usize>load<i32>(word(words, at)));
}
