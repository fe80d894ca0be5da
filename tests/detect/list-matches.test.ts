// The script that marks lists runs where detectors of the default sites know lists, and not on the sites' papers, where it can tell.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIST_MATCHES } from '../../lib/detect/list-matches';
import { SIDEBAR_MATCHES } from '../../lib/detect/site-matches';
import { filesUnder, ROOT } from '../architecture/sources';

const patterns = LIST_MATCHES.map(
  (match) => new RegExp(`^${match.replace(/[.+^${}()|[\]\\?]/g, '\\$&').replaceAll('*', '.*')}$`),
);
const isMarked = (url: string) => patterns.some((pattern) => pattern.test(url));
const pages = filesUnder('tests/fixtures/pages')
  .filter((path) => path.endsWith('.json'))
  .map((path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Fixture);

interface Fixture {
  readonly url: string;
  readonly subject?: { readonly kind: string } | null;
}

/** GitHub's lists are of repositories. */
const isDefault = ({ url }: Fixture) =>
  !url.startsWith('https://github.com/') && SIDEBAR_MATCHES.includes(`https://${new URL(url).hostname}/*`);
const lists = pages.filter((page) => isDefault(page) && page.subject?.kind === 'list').map(({ url }) => url);

test('there are lists to hold it to', () => expect(lists.length).toBeGreaterThan(7));

test.each(lists)('%s is marked', (url) => expect(isMarked(url)).toBe(true));

test.each([
  'https://arxiv.org/abs/2507.14111',
  'https://arxiv.org/pdf/2507.14111',
  'https://huggingface.co/meta-llama/Llama-3',
  'https://huggingface.co/login',
  'https://aclanthology.org/2023.acl-long.17/',
  'https://github.com/kin/repo',
])('%s is not', (url) => expect(isMarked(url)).toBe(false));
