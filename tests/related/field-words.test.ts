// Papers are shown beside what speaks of their field: readers of code see far more repositories that do not.
import '../fresh-databases';
import { describe, expect, test } from 'vitest';
import type { PageSubject } from '../../lib/domain/page-subject';
import { readPageTerms } from '../../lib/kin/page-terms';
import { FIELD_PAIRS, FIELD_WORDS, isOfField } from '../../lib/related/field-words';
import { findRelated } from '../../lib/related/find-related';
import { ensureStarterPapers } from '../../lib/sync/starter';
import { analyze } from '../../lib/text/analyze';
import { aSubject } from '../builders';

const speaks = (kind: PageSubject['kind'], title: string, text: string) => isOfField(readPageTerms(title, text), kind);

describe('a page speaks of the field', () => {
  test.each([
    ['LLM inference in plain C', 'Runs quantized models on a laptop.'],
    ['owner/splat: 3D scenes by Gaussian splatting', ''],
    [
      'owner/voices',
      'Multilingual voices from one large model, with full-stack abilities of inference, training and deployment.',
    ],
    [
      'owner/rewards',
      'Rewards for agents: training on prompts with attention to what was rolled out before, the way that a speaker of any tongue would. Install it with one command, and read the guide.',
    ],
    ['owner/agents', 'Train agents with reinforcement learning. Install with pip, then run the trainer on one GPU.'],
  ])('%s', (title, text) => {
    expect(speaks('repository', title, text)).toBe(true);
  });

  test.each([
    [
      'owner/server: a web server and reverse proxy',
      'Install from source, configure, and serve static files over TLS.',
    ],
    ['owner/kernel: source tree of an operating system', 'Guides for developers are in the documentation folder.'],
    [
      'owner/ui: a library for user interfaces',
      'Components keep their own state. Read the tutorial, then the reference.',
    ],
    [
      'owner/deploy: IT automation',
      'Manage machines over SSH, without agents to install on them, in a plain language. Runs on laptops and servers, sets up networks and disks, deploys what you write, and reports what failed.',
    ],
    [
      'owner/httpd: a small web server',
      'Written in C, without dependencies. Serves files over TLS, and logs requests with their user agent and referrer. Benchmarks: 120,000 requests a second on four cores, with a parameter for the number of threads. Configure hosts, paths, redirects and headers in one file.',
    ],
    ['owner/lang: a programming language', 'Download a binary or build the compiler. Contributions are welcome.'],
    ['owner/db: a relational database', 'SQL with transactions, triggers, foreign keys and types of your own.'],
  ])('but not: %s', (title, text) => {
    expect(speaks('repository', title, text)).toBe(false);
  });

  test.each([
    ['Machine learning for the rest of us', true],
    ['What a mixture of experts is', true],
    ['Language models, and how they count', true],
    ['The language of fashion models', false],
    ['Machines that keep learning nothing', false],
  ])('in two words as well, side by side: %s', (title, isOf) => {
    const rest =
      'I wrote this on a Sunday, in the garden, with a cup of tea beside me and the cat asleep on my feet, after a week of rain that kept everybody indoors, and hope that you will find it as useful as I do. Next week: cheese, walnuts, and the long road to the station where my grandfather sold newspapers.';
    const word = isOf && !/learning/.test(title) ? ' Routing is learned by gradients.' : '';
    expect(speaks('article', title, `${rest}${word}`)).toBe(isOf);
  });

  test('papers, models and data sets need to say less of it', () => {
    const text = `We ask sixty people what they think of ${'gardens, rivers, hills, paths, bridges, boats, playgrounds, fountains, benches, lamps, ponds, hedges, meadows and lawns. '.repeat(3)} A survey with a dataset.`;
    expect(speaks('paper', 'What people think of parks in spring and autumn, by age and income', text)).toBe(true);
    expect(speaks('article', 'What people think of parks in spring and autumn, by age and income', text)).toBe(false);
  });
});

test('a repository of another field has no related papers but one that its README links to', async () => {
  await ensureStarterPapers();
  const proxy = aSubject({
    kind: 'repository',
    ids: { github: 'owner/proxy' },
    title: 'owner/proxy: a server that balances memory and load',
    text: 'A reverse proxy. It caches in memory, serves many users on one server, and reloads without a pause.',
  });
  expect((await findRelated(proxy)).related).toEqual([]);
  const linked = await findRelated({ ...proxy, linkedArxiv: ['2608.99999'], citedArxiv: ['2504.15299'] });
  expect(linked.related.map(({ paper }) => paper.id)).toEqual(['2504.15299']);
});

test('its words are terms, as a page has them', () => {
  expect([...FIELD_WORDS].filter((word) => analyze(word)[0]?.term !== word)).toEqual([]);
  const readAs = (pair: string) => analyze(pair).map(({ term }) => term);
  // But for "time series", which is read the same when it is read again.
  expect([...FIELD_PAIRS].filter((pair) => readAs(pair.replace('sery', 'series')).join(' ') !== pair)).toEqual([]);
});
