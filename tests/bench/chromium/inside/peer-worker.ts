// A peer in Paperkin's place: the same messages, its index read from IndexedDB at the first one.
import type { AnyPeer, BuiltPeer } from '../../peers/peer';
import { loadStored } from './stored-index';

type Message =
  | { type: 'getRelated'; data: { title: string; text: string } }
  | { type: 'search'; data: { query: string; limit: number } };
type Answer = (value: unknown) => void;
declare const chrome: {
  runtime: {
    onMessage: { addListener(listener: (message: Message, sender: unknown, answer: Answer) => boolean): void };
  };
};

const RELATED = 30;

export function serve(peer: AnyPeer): void {
  let opened: Promise<BuiltPeer> | undefined;
  const answerTo = async (message: Message) => {
    opened ??= loadStored().then((stored) => peer.load(stored));
    const index = await opened;
    if (message.type === 'search') return index.type(message.data.query, message.data.limit);
    return index.related(`${message.data.title} ${message.data.text}`, RELATED);
  };
  chrome.runtime.onMessage.addListener((message, _sender, answer) => {
    answerTo(message).then(
      (found) => answer({ res: { ok: true, value: { found } } }),
      (error) => answer({ res: { ok: false, error: { code: String(error) } } }),
    );
    return true;
  });
}
