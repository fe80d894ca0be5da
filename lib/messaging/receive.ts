// The worker's end of the wire: checks who asks, parses what they ask, and turns a bug into an answer instead of silence.
import { fail, type Result } from '../domain/result';
import { onMessage } from './messenger';
import { type Answers, FROM_CONTENT, type MessageType, REQUESTS, type Request } from './protocol';

/** The sender's facts that handlers and checks use; browsers' own types differ. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

export type Handlers = {
  readonly [T in MessageType]: (request: Request<T>, sender: Sender) => Promise<Result<Answers[T]>>;
};

export interface Receiver {
  readonly handlers: Handlers;
  /** Our own extension id and the origin of our pages, `…-extension://id/`. */
  readonly extensionId: string;
  readonly pagesOrigin: string;
  /** What every answer waits for. */
  readonly ready: Promise<void>;
}

/** Registers every message at once, as a worker must in its first turn. */
export function receive(receiver: Receiver): void {
  for (const type of Object.keys(REQUESTS) as MessageType[]) {
    onMessage(type, ({ data, sender }) => answer(receiver, type, data, sender));
  }
}

/** One request from the wire. Never rejects. */
export async function answer<T extends MessageType>(
  receiver: Receiver,
  type: T,
  data: unknown,
  sender: Sender,
): Promise<Result<Answers[T]>> {
  if (!maySend(receiver, type, sender)) return fail('not-allowed', type);
  const request = REQUESTS[type]().safeParse(data);
  if (!request.success) return fail('bad-request', type);
  try {
    await receiver.ready;
    return await receiver.handlers[type](request.data as Request<T>, sender);
  } catch (error) {
    console.error(`Paperkin: ${type} failed.`, error);
    return fail('db-failed', error instanceof Error ? error.message : String(error));
  }
}

function maySend({ extensionId, pagesOrigin }: Receiver, type: MessageType, sender: Sender): boolean {
  if (sender.id !== extensionId) return false;
  if (sender.url?.startsWith(pagesOrigin)) return true;
  return FROM_CONTENT.has(type) && sender.tab?.id !== undefined && (sender.frameId ?? 0) === 0;
}
