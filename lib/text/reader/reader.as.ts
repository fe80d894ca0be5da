// Texts to numbered terms, in AssemblyScript: a page and the papers beside it are forty thousand characters, which a worker that has just
// woken would read in interpreted JavaScript for six milliseconds. Reads runs of ASCII; a run with anything else in it is given back, see
// reader-in-wasm.ts. Held word by word against lib/text/analyze.ts by tests/text/reader.test.ts.

const TEXT_MAX: i32 = 32_768;
const TERMS_MAX: i32 = 8_192;
const TERM_SLOTS: i32 = 16_384;
/** Stop words, and words with a term of their own. */
const SPECIAL_SLOTS: i32 = 2_048;
const SPECIALS_MAX: i32 = 1_024;
const WORD_MAX: i32 = 40;
/** What JavaScript hands in: forty characters that fold to many. */
const HANDED_MAX: i32 = 4_096;
/** Stands for a character that is not ASCII. */
const FOREIGN: u8 = 0x7f;
const LINE_END: u8 = 10;

const TEXT: usize = 0;
const IDS: usize = TEXT_MAX;
const STARTS: usize = IDS + TEXT_MAX * 4;
const ENDS: usize = STARTS + TEXT_MAX * 4;
const POSITIONS: usize = ENDS + TEXT_MAX * 4;
const HANDED: usize = POSITIONS + TEXT_MAX * 4;
const SPECIALS: usize = HANDED + HANDED_MAX;
const SPECIAL_ENDS: usize = SPECIALS + SPECIAL_SLOTS * 4;
/** By special: where its term lies and how long it is; 0 for a stop word. */
const INSTEAD: usize = SPECIAL_ENDS + SPECIALS_MAX * 4;
const SPECIAL_BYTES: usize = INSTEAD + SPECIALS_MAX * 4;
const SPECIAL_BYTES_MAX: usize = 16_384;
const SLOTS: usize = SPECIAL_BYTES + SPECIAL_BYTES_MAX;
const TERM_ENDS: usize = SLOTS + TERM_SLOTS * 4;
const TERM_BYTES: usize = TERM_ENDS + TERMS_MAX * 4;
const TERM_BYTES_MAX: usize = TERMS_MAX * 48;

let terms: i32 = 0;
let specials: i32 = 0;
let kept: i32 = 0;
let counted: i32 = 0;
let position: i32 = 0;
let learning: bool = true;
let runEnd: i32 = 0;

export function textAt(): usize {
  return TEXT;
}

/** Of the tokens that were kept, int32 each: all ids, behind them all starts, all ends and all positions. */
export function packed(): usize {
  const bytes = (<usize>kept) << 2;
  // None of them is written over before it was moved.
  memory.copy(IDS + bytes, STARTS, bytes);
  memory.copy(IDS + 2 * bytes, ENDS, bytes);
  memory.copy(IDS + 3 * bytes, POSITIONS, bytes);
  return IDS;
}

export function handedAt(): usize {
  return HANDED;
}

export function termBytesAt(): usize {
  return TERM_BYTES;
}

/** Where each term's bytes end, uint32. */
export function termEndsAt(): usize {
  return TERM_ENDS;
}

export function termCount(): i32 {
  return terms;
}

export function keptCount(): i32 {
  return kept;
}

/** Terms of the text, those left out counted. */
export function allCount(): i32 {
  return counted;
}

/** Where the run ends that `read` stopped at. */
export function foreignEnd(): i32 {
  return runEnd;
}

/** `bytes` of text hold stop words, parted by a space. */
export function learnStopWords(bytes: i32): void {
  let from = 0;
  for (let at = 0; at <= bytes; at++) {
    if (at < bytes && load<u8>(TEXT + at) !== 32) continue;
    if (at > from) addSpecial(from, at - from);
    from = at + 1;
  }
}

/** `bytes` of text hold words and their terms by turns, parted by a space. Such a term is its own. */
export function learnIrregular(bytes: i32): void {
  let from = 0;
  let word = -1;
  for (let at = 0; at <= bytes; at++) {
    if (at < bytes && load<u8>(TEXT + at) !== 32) continue;
    const special = addSpecial(from, at - from);
    if (word >= 0) {
      readInstead(word, special);
      readInstead(special, special);
    }
    word = word < 0 ? special : -1;
    from = at + 1;
  }
}

function readInstead(word: i32, term: i32): void {
  const from = term === 0 ? 0 : load<u32>(SPECIAL_ENDS + ((<usize>(term - 1)) << 2));
  const length = load<u32>(SPECIAL_ENDS + ((<usize>term) << 2)) - from;
  store<u32>(INSTEAD + ((<usize>word) << 2), (from << 8) | length);
}

export function forget(): void {
  terms = 0;
  memory.fill(SLOTS, 0, TERM_SLOTS * 4);
}

/** Begins a text. */
export function begin(learn: bool): void {
  learning = learn;
  kept = 0;
  counted = 0;
  position = 0;
}

/** Reads the text from `at` to `end`. Returns where it stopped: at the start of a run that is not of ASCII alone, or -1 at the end. */
export function read(at: i32, end: i32): i32 {
  while (at < end) {
    let byte = load<u8>(TEXT + at);
    if (!isInWord(byte)) {
      at++;
      continue;
    }
    const start = at;
    let foreign = false;
    while (true) {
      if (byte === FOREIGN) foreign = true;
      if (++at >= end) break;
      byte = load<u8>(TEXT + at);
      if (!isInWord(byte)) break;
    }
    if (foreign) {
      runEnd = at;
      return start;
    }
    takeWord(start, at);
  }
  return -1;
}

/** A term that was read elsewhere, `bytes` of it handed in. */
export function take(bytes: i32, start: i32, end: i32): void {
  memory.copy(scratch(), HANDED, bytes);
  keep(bytes, start, end);
  position++;
}

/** The words of a run of letters, each with the next; `bytes` of them handed in, folded and a line each. The first stands at `from`. */
export function takePairs(bytes: i32, from: i32): void {
  let start = from;
  let before: usize = 0;
  let letter = HANDED;
  for (let at = HANDED; at < HANDED + <usize>bytes; at++) {
    if (load<u8>(at) !== LINE_END) continue;
    if (before > 0) {
      const size = letter - 1 - before;
      const length = size + (at - letter);
      const to = scratch();
      memory.copy(to, before, size);
      memory.copy(to + size, letter, at - letter);
      keep(<i32>length, start, start + 2);
      position++;
      start++;
    }
    before = letter;
    letter = at + 1;
  }
}

/** A word that is no term. */
export function passOver(): void {
  position++;
}

function isInWord(byte: u8): bool {
  const letter = byte | 32;
  return (letter >= 97 && letter <= 122) || (byte >= 48 && byte <= 57) || byte === FOREIGN;
}

function isLetter(byte: u8): bool {
  const letter = byte | 32;
  return letter >= 97 && letter <= 122;
}

function takeWord(start: i32, end: i32): void {
  const length = end - start;
  if (length > WORD_MAX) return;
  // A command of LaTeX.
  if (start > 0 && load<u8>(TEXT + start - 1) === 92 && isLetter(load<u8>(TEXT + start))) return;
  const at = scratch();
  let letters = 0;
  let digits = 0;
  for (let i = 0; i < length; i++) {
    let byte = load<u8>(TEXT + start + i);
    if (byte < 58) digits++;
    else {
      letters++;
      byte |= 32;
    }
    store<u8>(at + i, byte);
  }
  if (length > 1 && digits < length) {
    const special = findSpecial(at, length);
    const instead = special < 0 ? 0 : load<u32>(INSTEAD + ((<usize>special) << 2));
    if (special < 0) keep(letters === length ? stem(at, length) : length, start, end);
    else if (instead > 0) {
      memory.copy(at, SPECIAL_BYTES + (instead >>> 8), instead & 255);
      keep(<i32>(instead & 255), start, end);
    }
  }
  position++;
}

/** Of a word of letters, in place: see lib/text/light-stem.ts. Returns the term's length. */
function stem(at: usize, length: i32): i32 {
  if (length < 4 || load<u8>(at + length - 1) !== 115) return length;
  const a = load<u8>(at + length - 2);
  const b = load<u8>(at + length - 3);
  const c = load<u8>(at + length - 4);
  if (a === 101 && b === 105) {
    if (c === 97 || c === 101) return length;
    store<u8>(at + length - 3, 121);
    return length - 2;
  }
  if (a === 101) {
    const sibilant =
      (b === 115 && c === 115) || (b === 104 && (c === 115 || c === 99)) || b === 120 || (b === 122 && c === 122);
    if (sibilant) return length - 2;
    return b === 97 || b === 101 || b === 111 ? length : length - 1;
  }
  return a === 117 || a === 115 || a === 105 ? length : length - 1;
}

/** A term that lies at `scratch`. */
function keep(length: i32, start: i32, end: i32): void {
  counted++;
  const id = numberOf(length);
  if (id < 0) return;
  const at = (<usize>kept) << 2;
  kept++;
  store<i32>(IDS + at, id);
  store<i32>(STARTS + at, start);
  store<i32>(ENDS + at, end);
  store<i32>(POSITIONS + at, position);
}

function numberOf(length: i32): i32 {
  const at = scratch();
  const found = find(SLOTS, TERM_SLOTS - 1, TERM_ENDS, TERM_BYTES, at, length);
  if (found >= 0) return found;
  if (!learning || terms === TERMS_MAX || at + length + HANDED_MAX > TERM_BYTES + TERM_BYTES_MAX) return -1;
  store<u32>(TERM_ENDS + ((<usize>terms) << 2), <u32>(at - TERM_BYTES + length));
  store<u32>(SLOTS + ((<usize>~found) << 2), ++terms);
  return terms - 1;
}

/** Behind the last term: a new one lies there already. */
function scratch(): usize {
  return TERM_BYTES + (terms === 0 ? 0 : load<u32>(TERM_ENDS + ((<usize>(terms - 1)) << 2)));
}

function specialsEnd(): i32 {
  return specials === 0 ? 0 : <i32>load<u32>(SPECIAL_ENDS + ((<usize>(specials - 1)) << 2));
}

function addSpecial(from: i32, length: i32): i32 {
  const at = specialsEnd();
  memory.copy(SPECIAL_BYTES + at, TEXT + from, length);
  const found = findSpecial(SPECIAL_BYTES + at, length);
  if (found >= 0) return found;
  store<u32>(SPECIAL_ENDS + ((<usize>specials) << 2), <u32>(at + length));
  store<u32>(SPECIALS + ((<usize>~found) << 2), ++specials);
  return specials - 1;
}

function findSpecial(at: usize, length: i32): i32 {
  return find(SPECIALS, SPECIAL_SLOTS - 1, SPECIAL_ENDS, SPECIAL_BYTES, at, length);
}

/** Index of the bytes at `at` in a table of open addressing, or the complement of the free slot where they belong. */
function find(slots: usize, mask: i32, ends: usize, bytes: usize, at: usize, length: i32): i32 {
  let hash: u32 = 0x811c9dc5;
  for (let i = 0; i < length; i++) hash = (hash ^ load<u8>(at + i)) * 0x01000193;
  let slot = <i32>(hash ^ (hash >>> 15)) & mask;
  while (true) {
    const held = load<u32>(slots + ((<usize>slot) << 2));
    if (held === 0) return ~slot;
    const id = held - 1;
    const from = id === 0 ? 0 : load<u32>(ends + ((<usize>(id - 1)) << 2));
    if (<i32>(load<u32>(ends + ((<usize>id) << 2)) - from) === length) {
      let same = 0;
      while (same < length && load<u8>(bytes + from + same) === load<u8>(at + same)) same++;
      if (same === length) return <i32>id;
    }
    slot = (slot + 1) & mask;
  }
}
