// Whoever changes the index does so alone: each change starts from what is stored.

let turn: Promise<unknown> = Promise.resolve();

export function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const next = turn.then(job);
  turn = next.catch(() => {});
  return next;
}
