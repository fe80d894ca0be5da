// What can be expected to fail returns one of these; bugs throw. Codes cross the wire, words for them live in `_locales`.

export type FailureCode =
  | 'bad-request'
  | 'not-allowed'
  | 'not-found'
  | 'no-page'
  | 'not-seen'
  | 'private-page'
  | 'storage-full'
  | 'db-failed'
  | 'offline'
  | 'rate-limited'
  | 'server-error'
  | 'bad-answer'
  | 'too-large'
  | 'timeout'
  | 'no-answer';

export interface Failure {
  readonly code: FailureCode;
  /** For the log and for bug reports, never the only thing a reader sees. */
  readonly detail?: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: FailureCode, detail?: string): Result<never> {
  return { ok: false, error: detail === undefined ? { code } : { code, detail } };
}
