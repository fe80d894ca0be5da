// What a broken database means to a reader: a full disk, or else a database that failed.
import type { Failure } from '../domain/result';

export function failureOf(error: unknown): Failure {
  const name = error instanceof DOMException ? error.name : '';
  const detail = error instanceof Error ? error.message : String(error);
  return { code: name === 'QuotaExceededError' ? 'storage-full' : 'db-failed', detail };
}
