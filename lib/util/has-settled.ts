/** Tells, whenever it is asked, whether the promise is fulfilled or rejected by then. */
export function hasSettled(promise: Promise<unknown>): () => boolean {
  let isSettled = false;
  const settle = () => {
    isSettled = true;
  };
  promise.then(settle, settle);
  return () => isSettled;
}
