// Every engine that Paperkin is measured against does what is measured: it finds, from its stored form too, and takes new papers.
import { describe, expect, test } from 'vitest';
import { inventedCorpus } from './corpus';
import { docOf } from './doc-of';
import { PEERS } from './peers/registry';

const docs = inventedCorpus(60).map(docOf);
const before = docs.slice(0, 50);
const day = docs.slice(50);

describe.each(PEERS.map((peer) => [peer.name, peer] as const))('%s', (_, peer) => {
  test('finds a paper by its own text and by the beginning of its title, after it was stored and loaded', async () => {
    const built = await peer.build(before);
    const loaded = await peer.load(new Blob([await built.save()]));
    for (const index of [built, loaded]) {
      for (const { id, title, abstract } of before.filter((_, n) => n % 10 === 0)) {
        expect(await index.related(`${title} ${abstract}`, 5)).toContain(id);
        expect(await index.type(title.slice(0, title.indexOf(' ') - 2), 5)).toContain(id);
      }
    }
  });

  test('takes a day’s papers', async () => {
    const index = await peer.build(before);
    const [first] = day;
    if (!first) throw new Error('no day');
    expect(await index.type(first.title, 60)).not.toContain(first.id);
    await index.add(day, docs);
    expect(await index.type(first.title, 60)).toContain(first.id);
  });
});
