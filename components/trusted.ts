// The one place that tells a reader's press from a script's: a page can click into an open tree, but not as a person.

/** Runs `run` for events that a person caused, and for no other. */
export function trusted(run: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) run();
  };
}
