// A failure in words a reader can act on: what happened, and what is safe.
import type { FailureCode } from '../lib/domain/result';
import { type MessageKey, t } from './strings';

type KeyPart<Code extends string> = Code extends `${infer A}-${infer B}` ? `${A}_${KeyPart<B>}` : Code;

export function failureWords(code: FailureCode): { title: string; text: string } {
  const key = `fail_${code.replaceAll('-', '_')}` as `fail_${KeyPart<FailureCode>}`;
  return { title: t(`${key}_title` satisfies MessageKey), text: t(`${key}_text` satisfies MessageKey) };
}
