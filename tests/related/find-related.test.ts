import '../fresh-databases';
import { describe, expect, test, vi } from 'vitest';
import { takeDamage } from '../../lib/db/damage';
import { commitPapers } from '../../lib/db/papers';
import { commitSegments, loadSegments } from '../../lib/db/segments';
import { SUBJECT_TEXT_MAX } from '../../lib/domain/limits';
import type { PageSubject } from '../../lib/domain/page-subject';
import { findRelated } from '../../lib/related/find-related';
import { indexPapers, repairIndex } from '../../lib/sync/index-papers';
import { ensureStarterPapers } from '../../lib/sync/starter';
import { aPaper, aSubject } from '../builders';

const MOE_PAGE = aSubject({
  ids: { arxiv: '2608.16157' },
  title: 'Edge-native mixture of experts serving',
  text: 'We serve mixture of experts models on edge devices. Expert offloading moves weights between GPU and CPU memory; decode throughput rises under tight memory.',
});

const NVME_WORDS = 'Fine-tuning on a single GPU with NVMe SSDs for optimizer states and activations.';

const ids = (answer: Awaited<ReturnType<typeof findRelated>>) => answer.related.map(({ paper }) => paper.id);

describe('papers akin to a page', () => {
  test('share its subject and say which words show it', async () => {
    await ensureStarterPapers();
    const { related, own, searched } = await findRelated(MOE_PAGE);
    expect(searched).toBe(50);
    expect(own).toBeNull();
    expect(related[0]?.paper.title).toMatch(/MoE|Mixture|Expert/);
    for (const { why, score } of related) {
      expect(why.length).toBeGreaterThan(0);
      expect(why.length).toBeLessThanOrEqual(3);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  test('never hold the page’s own paper, which is named instead', async () => {
    await ensureStarterPapers();
    const answer = await findRelated({ ...MOE_PAGE, ids: { arxiv: '2504.15299' } });
    expect(answer.own).toMatchObject({ by: 'arxiv', paper: { id: '2504.15299' } });
    expect(ids(answer)).not.toContain('2504.15299');
    expect(answer.related.length).toBeGreaterThan(0);
  });

  test('know a paper by the DOI that arXiv gave it', async () => {
    await ensureStarterPapers();
    const { own } = await findRelated({ ...MOE_PAGE, ids: { doi: '10.48550/arXiv.2504.15299' } });
    expect(own).toMatchObject({ by: 'arxiv', paper: { id: '2504.15299' } });
  });

  test('are found by the Latin words of a page in another script', async () => {
    await ensureStarterPapers();
    const text =
      '本文介绍边缘设备上的专家混合模型推理方法，包括 expert offloading、MoE inference 与 GPU 内存管理。'.repeat(4);
    const { related } = await findRelated(aSubject({ kind: 'article', ids: {}, title: '边缘推理', text }));
    expect(related[0]?.paper.title).toMatch(/MoE|Mixture|Expert/);
  });

  test('are the same for pages that are asked about at once as for one after the other', async () => {
    await ensureStarterPapers();
    const texts = [
      MOE_PAGE.text,
      NVME_WORDS,
      'Expert offloading for mixture of experts.',
      'Reinforcement learning trains a language model to reason with rewards that are verified.',
      'Slice the pears, melt the butter, and bake both until they are golden.',
    ];
    const pages = texts.map((text, i) => aSubject({ ids: {}, title: `Page ${i}`, text }));
    const alone = [];
    for (const page of pages) alone.push(await findRelated(page));
    expect(alone.map(({ related }) => related.length > 0)).toEqual([true, true, true, true, false]);
    expect(await Promise.all(pages.map((page) => findRelated(page)))).toEqual(alone);
  });

  test('know a repository by the feed, by a link in its README, by its title', async () => {
    await commitPapers([
      aPaper({ id: '2608.00001', github: 'Kin/Repo' }),
      aPaper({ id: '2608.00002', title: 'A rather telling title of a paper' }),
    ]);
    await indexPapers();
    const repo = aSubject({ kind: 'repository', ids: { github: 'kin/repo' }, title: 'kin/repo' });
    expect((await findRelated(repo)).own).toMatchObject({ by: 'repository', paper: { id: '2608.00001' } });
    const linked = { ...repo, ids: { github: 'other/thing' }, linkedArxiv: ['2501.99999', '2608.00002'] };
    expect((await findRelated(linked)).own).toMatchObject({ by: 'link', paper: { id: '2608.00002' } });
    const cites = async (title: string, text: string, citedArxiv: string[]) =>
      (await findRelated({ ...repo, ids: { github: 'other/thing' }, title, text, citedArxiv })).own?.paper.id;
    expect(await cites('other/thing', 'Official code of\n“A rather telling title of a paper”', ['2608.00002'])).toBe(
      '2608.00002',
    );
    expect(await cites('other/thing', 'Searches by its embeddings.', ['2608.00002'])).toBeUndefined();
    const titled = aSubject({ ids: {}, title: 'A Rather Telling Title — of a Paper' });
    expect((await findRelated(titled)).own).toMatchObject({ by: 'title', paper: { id: '2608.00002' } });
  });

  test('know a paper that the README links to in passing by its name, and one of that title not where its id and abstract are others', async () => {
    const abstract = `${MOE_PAGE.text} ${MOE_PAGE.text}`;
    await commitPapers([aPaper({ id: '2608.00001', title: 'Kinship: reading the papers around a page', abstract })]);
    await indexPapers();
    const repo = aSubject({ kind: 'repository', ids: { github: 'me/kinship' }, citedArxiv: ['2608.00001'] });
    expect((await findRelated(repo)).own).toMatchObject({ by: 'link' });
    const own = async (title: string, text: string) =>
      (await findRelated(aSubject({ ids: { arxiv: '2699.00001' }, title, text }))).own?.by;
    expect(await own('Kinship: Reading the Papers Around a Page', abstract)).toBe('title');
    expect(await own('Kinship: Reading the Papers Around a Page', NVME_WORDS.repeat(8))).toBeUndefined();
    expect(await own('Kinship++: Reading the Papers Around a Page', NVME_WORDS.repeat(8))).toBeUndefined();
  });

  test('know a paper by its abstract under another title, and by a title that is nearly its own', async () => {
    await ensureStarterPapers();
    await commitPapers([
      aPaper({ id: '2608.00001', title: 'Serving experts at the very edge', abstract: MOE_PAGE.text.repeat(2) }),
    ]);
    await indexPapers();
    const by = async (title: string, text: string, kind: PageSubject['kind'] = 'paper') => {
      const { own, related } = await findRelated(aSubject({ kind, ids: {}, title, text }));
      expect(own === null || related.every(({ paper }) => paper.id !== own.paper.id)).toBe(true);
      return own && { id: own.paper.id, by: own.by };
    };
    const itself = { id: '2608.00001', by: 'likeness' };
    expect(await by('Renamed for the conference', MOE_PAGE.text.repeat(2))).toEqual(itself);
    expect(
      await by('Set in lines', MOE_PAGE.text.repeat(2).replaceAll('. ', '.\n\n  ').replaceAll(' of ', '\u00a0of\n')),
    ).toEqual(itself);
    expect(await by('Serving experts in the cloud', NVME_WORDS)).toBeNull();
    expect(await by('Serving experts at the very edges', MOE_PAGE.text)).toEqual(itself);
    const { own, related } = await findRelated(
      aSubject({ ids: { arxiv: '2608.00009' }, title: 'Of another id', text: MOE_PAGE.text.repeat(2) }),
    );
    expect(own).toBeNull();
    expect(related.length).toBeGreaterThan(0);
    expect(related.map(({ paper }) => paper.id)).not.toContain('2608.00001');
    expect(await by('What I read this week', MOE_PAGE.text.repeat(2), 'article')).toBeNull();
  });

  test('come first where a part of a repository links to them, and its feed’s paper is not called its own', async () => {
    await ensureStarterPapers();
    await commitPapers([
      aPaper({ id: '2608.00001', github: 'kin/many', title: 'Something else of that repository' }),
      aPaper({ id: '2608.00002', title: 'Expert offloading, followed up', abstract: MOE_PAGE.text }),
    ]);
    await indexPapers();
    const part = aSubject({
      ...MOE_PAGE,
      kind: 'repository',
      ids: { github: 'kin/many' },
      linkedArxiv: ['2608.99999'],
      citedArxiv: ['2504.15299'],
    });
    const answer = await findRelated(part);
    expect(answer.own).toBeNull();
    expect(ids(answer)[0]).toBe('2504.15299');
    const ownPaper = await findRelated({ ...part, linkedArxiv: ['2608.99999', '2608.00001'] });
    expect(ownPaper.own).toMatchObject({ by: 'repository', paper: { id: '2608.00001' } });
  });

  test('are not explained by whose repository it is', async () => {
    await ensureStarterPapers();
    const title = 'expert-memory/offload: GPU offloading';
    const text = 'GPU offloading of weights for decode throughput with quantized models.';
    const { related } = await findRelated(
      aSubject({ kind: 'repository', ids: { github: 'expert-memory/offload' }, title, text }),
    );
    expect(related.length).toBeGreaterThan(0);
    expect(related.flatMap(({ why }) => why).join()).not.toMatch(/expert|memory/i);
  });

  test('are none that nothing but the name of the repository’s owner found', async () => {
    await ensureStarterPapers();
    const github = 'expert-memory-serving/llm';
    const { related } = await findRelated(aSubject({ kind: 'repository', ids: { github }, title: github, text: '' }));
    expect(related.length).toBeGreaterThan(0);
    expect(related.filter(({ why }) => why.length === 0)).toEqual([]);
  });

  test('are explained by the words of a README, and by those of its paper where it has none to say', async () => {
    await ensureStarterPapers();
    const github = 'kin/throughput';
    await commitPapers([aPaper({ id: '2608.00001', github, title: 'Of its own', abstract: NVME_WORDS })]);
    await indexPapers();
    const reasons = async (text: string) => {
      const page = aSubject({ kind: 'repository', ids: { github }, title: github, text });
      const { own, related } = await findRelated(page);
      expect(own?.paper.id).toBe('2608.00001');
      const nvme = related.find(({ paper }) => paper.title.includes('NVMe'));
      return nvme?.why.join(' · ') ?? '';
    };
    const readme = `${'Install it, configure it, run it and read what it says. '.repeat(6)}Keeps optimizer states on disk.`;
    expect(await reasons(readme)).toMatch(/optimizer states/i);
    expect(await reasons(readme)).not.toMatch(/NVMe|SSD|Fine/i);
    expect(await reasons('')).toMatch(/NVMe|SSD/i);
  });

  test('a list of papers is no repository of one', async () => {
    await commitPapers([aPaper({ id: '2608.00001' })]);
    const linkedArxiv = ['2608.00001', ...Array.from({ length: 20 }, (_, i) => `2501.000${i + 10}`)];
    const { own } = await findRelated(
      aSubject({ kind: 'repository', ids: { github: 'me/awesome' }, title: 'me/awesome', linkedArxiv }),
    );
    expect(own).toBeNull();
  });

  test('a PDF known by its address alone is compared by the feed’s abstract', async () => {
    await ensureStarterPapers();
    const answer = await findRelated(aSubject({ ids: { arxiv: '2504.15299' }, title: '', text: '' }));
    expect(answer.own?.paper.id).toBe('2504.15299');
    expect(answer.related.length).toBeGreaterThan(0);
  });

  test.each([
    ['an empty page', '', ''],
    ['one word', 'experts', ''],
    [
      'a recipe',
      'Pear cake',
      'Peel the pears, melt the butter, whisk eggs with sugar and bake for forty minutes until golden.',
    ],
    ['Chinese', '花园里的梨树', '今天我们在花园里种了一棵梨树。'],
    ['maths', '\\int_0^1', '$$\\int_0^1 x^2 dx = \\frac{1}{3}$$'],
  ])('are none for %s', async (_, title, text) => {
    await ensureStarterPapers();
    expect((await findRelated(aSubject({ site: 'generic', kind: 'article', ids: {}, title, text }))).related).toEqual(
      [],
    );
  });

  test('are none of a feed of one paper that is about something else, and that paper where it is akin', async () => {
    await commitPapers([
      aPaper({
        id: '2608.00001',
        title: 'Serving large language models from GPU memory',
        abstract: 'Decoding with large models needs memory for data. We serve language models from few GPUs.',
      }),
    ]);
    await indexPapers();
    const about = (title: string, text: string) => findRelated(aSubject({ ids: {}, title, text }));
    const yeast =
      'A language for models of large proteins. We fold proteins in yeast and measure data by microscopy for hours.';
    expect(ids(await about('Protein folding in yeast', yeast))).toEqual([]);
    expect(ids(await about('GPU memory for large models', 'Serving language models needs GPU memory.'))).toEqual([
      '2608.00001',
    ]);
  });

  test.each([
    ['Chinese', '专家混合模型的边缘服务。我们在内存中卸载专家。'],
    ['Arabic', 'نقدم نموذجا لغويا كبيرا يعمل على أجهزة صغيرة'],
    ['emoji', '🤖🧠 mixture of experts 🚀'],
    ['lone surrogates', 'mixture \ud800 of experts \udc00 offloading'],
    ['maths', '$\\sum_{i=1}^{n} x_i$ \\mathcal{L} = \\int'],
    ['one endless word', 'x'.repeat(1_000)],
  ])('come in time for the longest page of %s', async (_, text) => {
    await ensureStarterPapers();
    const long = text.repeat(Math.ceil(SUBJECT_TEXT_MAX / text.length)).slice(0, SUBJECT_TEXT_MAX);
    const from = performance.now();
    await findRelated(aSubject({ ids: {}, title: text.slice(0, 200), text: long }));
    expect(performance.now() - from).toBeLessThan(2_000);
  });

  test('know the page’s paper by a title that differs in a word', async () => {
    await ensureStarterPapers();
    const title = 'Adding NVMe SSDs to Enable and Accelerate 100B Model Finetuning on a Single GPU!';
    const { own, related } = await findRelated(aSubject({ ids: {}, title: `${title}`, text: NVME_WORDS }));
    expect(own).toMatchObject({ by: 'title' });
    expect(related.map(({ paper }) => paper.id)).not.toContain(own?.paper.id);
  });

  test('are none in an empty feed', async () => {
    expect(await findRelated(MOE_PAGE)).toMatchObject({ own: null, related: [], searched: 0 });
  });

  test('go on from the rest when a part of the index is damaged, which is then built again', async () => {
    await ensureStarterPapers();
    await commitPapers([
      aPaper({ id: '2608.00001', title: 'Expert offloading for mixture of experts', abstract: 'Edge memory.' }),
    ]);
    await indexPapers();
    const { records, revision } = await loadSegments();
    const first = records[0];
    if (!first) throw new Error('nothing was indexed');
    const { key, ...whole } = first;
    await commitSegments({
      add: [{ ...whole, kin: { ...whole.kin, blob: whole.kin.blob.slice(0, 400) } }],
      remove: [key],
      deleted: new Map(),
      revision,
    });
    expect(ids(await findRelated(MOE_PAGE))).toEqual(['2608.00001']);
    expect(takeDamage()).toBe(true);
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await repairIndex();
    expect((await findRelated(MOE_PAGE)).searched).toBe(51);
  });
});
