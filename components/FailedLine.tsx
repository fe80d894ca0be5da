// A save or removal that failed, in one line that is spoken at once. The list it concerns stays as it was.
import type { Failure } from '../lib/domain/result';
import { failureWords } from './failure-words';

export function FailedLine({ failure }: { readonly failure: Failure | null }) {
  if (!failure) return null;
  const { title, text } = failureWords(failure.code);
  return (
    <p class="failed" role="alert">
      {title}. {text}
    </p>
  );
}
