// Growing bytes, and the varint that postings are coded in.

export class Bytes {
  private data: Uint8Array;
  private size = 0;

  constructor(capacity = 64) {
    this.data = new Uint8Array(Math.max(1, capacity));
  }

  get length(): number {
    return this.size;
  }

  push(byte: number): void {
    if (this.size === this.data.length) this.grow(this.size + 1);
    this.data[this.size++] = byte;
  }

  /** Seven bits a byte, low ones first, the top bit set on all but the last. */
  pushVarint(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.push((rest & 127) | 128);
      rest >>>= 7;
    }
    this.push(rest);
  }

  append(bytes: Uint8Array): void {
    if (this.size + bytes.length > this.data.length) this.grow(this.size + bytes.length);
    this.data.set(bytes, this.size);
    this.size += bytes.length;
  }

  /** The bytes so far; seen no more once more are added. */
  view(): Uint8Array {
    return this.data.subarray(0, this.size);
  }

  private grow(atLeast: number): void {
    const larger = new Uint8Array(Math.max(this.data.length * 2, atLeast));
    larger.set(this.view());
    this.data = larger;
  }
}

/** Order of UTF-8 bytes, which is that of code points. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  return compareRanges(a, 0, a.length, b, 0, b.length);
}

/** The same for `a[aFrom..aTo)` and `b[bFrom..bTo)`, without a view of either. */
export function compareRanges(
  a: Uint8Array,
  aFrom: number,
  aTo: number,
  b: Uint8Array,
  bFrom: number,
  bTo: number,
): number {
  const shared = Math.min(aTo - aFrom, bTo - bFrom);
  for (let i = 0; i < shared; i++) {
    const difference = (a[aFrom + i] ?? 0) - (b[bFrom + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return aTo - aFrom - (bTo - bFrom);
}
