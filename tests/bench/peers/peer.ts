// What a search engine has to do to be measured beside Paperkin. Each is used as its README shows, over the same four fields.

export interface Doc {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  /** Names, joined by line ends. */
  readonly authors: string;
  readonly keywords: string;
}

export const FIELDS = ['title', 'abstract', 'authors', 'keywords'] as const;

export interface Peer<Index> {
  readonly name: string;
  /** Minutes of work or gigabytes of memory at 100,000 papers: measured up to 30,000. */
  readonly slow: boolean;
  /** What a reader of its figures has to know. */
  readonly note?: string;
  build(docs: readonly Doc[]): Promise<Index>;
  /** The index with a day's papers added. `all`: every document, those of the day included, for engines that can only be built anew. */
  add(index: Index, day: readonly Doc[], all: readonly Doc[]): Promise<Index>;
  /** All that has to be stored so that `load` needs nothing else. */
  save(index: Index): Promise<Uint8Array<ArrayBuffer>>;
  load(stored: Blob): Promise<Index>;
  /** Ids of the documents most like a text, best first. */
  related(index: Index, text: string, limit: number): Promise<string[]>;
  /** Ids for a query whose last word is not finished, best first. */
  type(index: Index, query: string, limit: number): Promise<string[]>;
}

/** A peer whose kind of index nobody outside needs to know. */
export interface AnyPeer {
  readonly name: string;
  readonly slow: boolean;
  readonly note: string;
  build(docs: readonly Doc[]): Promise<BuiltPeer>;
  load(stored: Blob): Promise<BuiltPeer>;
}

export interface BuiltPeer {
  add(day: readonly Doc[], all: readonly Doc[]): Promise<void>;
  save(): Promise<Uint8Array<ArrayBuffer>>;
  related(text: string, limit: number): Promise<string[]>;
  type(query: string, limit: number): Promise<string[]>;
}

export function anyPeer<Index>(peer: Peer<Index>): AnyPeer {
  const hold = (first: Index): BuiltPeer => {
    let index = first;
    return {
      add: async (day, all) => {
        index = await peer.add(index, day, all);
      },
      save: () => peer.save(index),
      related: (text, limit) => peer.related(index, text, limit),
      type: (query, limit) => peer.type(index, query, limit),
    };
  };
  return {
    name: peer.name,
    slow: peer.slow,
    note: peer.note ?? '',
    build: async (docs) => hold(await peer.build(docs)),
    load: async (stored) => hold(await peer.load(stored)),
  };
}

const encoder = new TextEncoder();

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}
