// Answers that come late lose: of several questions asked through one `latest`, only the newest one's answer is given on.

/** Runs `question`, and `use` with its answer unless a newer question was asked meanwhile. */
export type Latest = <T>(question: () => Promise<T>, use: (answer: T) => void) => Promise<void>;

export function createLatest(): Latest {
  let newest = 0;
  return async (question, use) => {
    const mine = ++newest;
    const answer = await question();
    if (mine === newest) use(answer);
  };
}
