// Asking the worker. A worker killed under a request shows as a rejection or as the answer `undefined`; both are asked again once:
// all messages may be carried out twice but `openPage`. A silent worker is given up after a time a reader would wait.
import { fail, type Result } from '../domain/result';
import type { Answers, MessageType, Request } from './protocol';
import { sendMessage } from './send';

const ANSWER_WITHIN_MS = 1_800;

/** One request to the worker. Never rejects: what goes wrong on the way is a failure with a code. */
export async function ask<T extends MessageType>(type: T, request: Request<T>): Promise<Result<Answers[T]>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<Result<never>>((resolve) => {
    timer = setTimeout(() => resolve(fail('timeout')), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([deadline, send(type, request)]);
  } finally {
    clearTimeout(timer);
  }
}

async function send<T extends MessageType>(type: T, request: Request<T>): Promise<Result<Answers[T]>> {
  let detail = 'undefined answer';
  for (let tries = type === 'openPage' ? 1 : 2; tries > 0; tries--) {
    try {
      const answer = (await sendMessage(type, request)) as Result<Answers[T]> | undefined;
      if (answer !== undefined && answer !== null) return answer;
    } catch (error) {
      detail = error instanceof Error ? error.message : String(error);
    }
  }
  return fail('no-answer', detail);
}

/** A fresh operation id: one for each press of a button. */
export function newOpId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
