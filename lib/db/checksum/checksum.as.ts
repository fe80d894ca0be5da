// The checksum in AssemblyScript, sixteen lanes of 32 bits abreast: a worker that has just woken takes it of ten megabytes, and JavaScript
// would be interpreted for most of that. Compiled by scripts/kernel.mjs; the same in JavaScript is checksum-in-script.ts.

const PRIME: i32 = 0x9e3779b1;
const START: i32 = 0x811c9dc5;
const FOLD: i32 = 15;

let a: v128 = i32x4.splat(START);
let b: v128 = i32x4.splat(START);
let c: v128 = i32x4.splat(START);
let d: v128 = i32x4.splat(START);

export function begin(): void {
  a = i32x4.splat(START);
  b = a;
  c = a;
  d = a;
}

/** Mixes in `bytes` bytes from `at` on, a multiple of 64. */
export function add(at: usize, bytes: i32): void {
  const prime = i32x4.splat(PRIME);
  const end = at + bytes;
  // Locals stay in registers.
  let w = a;
  let x = b;
  let y = c;
  let z = d;
  for (; at < end; at += 64) {
    w = i32x4.mul(v128.xor(w, v128.load(at)), prime);
    x = i32x4.mul(v128.xor(x, v128.load(at, 16)), prime);
    y = i32x4.mul(v128.xor(y, v128.load(at, 32)), prime);
    z = i32x4.mul(v128.xor(z, v128.load(at, 48)), prime);
    w = v128.xor(w, i32x4.shr_u(w, FOLD));
    x = v128.xor(x, i32x4.shr_u(x, FOLD));
    y = v128.xor(y, i32x4.shr_u(y, FOLD));
    z = v128.xor(z, i32x4.shr_u(z, FOLD));
  }
  a = w;
  b = x;
  c = y;
  d = z;
}

/** Writes the sixteen lanes to `to`, in the order of the words that they took. */
export function end(to: usize): void {
  v128.store(to, a);
  v128.store(to, b, 16);
  v128.store(to, c, 32);
  v128.store(to, d, 48);
}
