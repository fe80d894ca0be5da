// Addresses in the kernel's memory, which has no other owner: each question lays it out anew.

let free: usize = 0;

/** What lies before `at` stays until the next query. */
export function keepBefore(at: usize): void {
  free = at;
  grow(at);
}

/** Room for `bytes` behind what stays, until it is asked for again. */
export function room(bytes: i32): usize {
  grow(free + bytes);
  return free;
}

/** Of an entry of four bytes. */
export function word(from: usize, at: i32): usize {
  return from + ((<usize>at) << 2);
}

/** Of an entry of eight bytes. */
export function double(from: usize, at: i32): usize {
  return from + ((<usize>at) << 3);
}

function grow(bytes: usize): void {
  const pages = <i32>((bytes + 0xffff) >>> 16) - memory.size();
  if (pages > 0 && memory.grow(pages) < 0) unreachable();
}
