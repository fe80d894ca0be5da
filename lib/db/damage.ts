// Parts of the index that could not be read: whoever reads says so here and goes on with the rest; who indexes is told, and builds
// them again from the papers.

let damaged = false;

export function noteDamage(): void {
  damaged = true;
}

/** Whether damage was met since this was last asked. */
export function takeDamage(): boolean {
  const was = damaged;
  damaged = false;
  return was;
}
