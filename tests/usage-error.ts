/** What the one who typed the command can mend: its message says how, and is all that they need to see. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
