// Which sites a reader can allow, and what of the browser's origins counts as allowed.
import { expect, test } from 'vitest';
import { allowedLists, allowedSites, siteToAllow } from '../../lib/detect/allowed-sites';
import { isOptionalList, LIST_MATCHES } from '../../lib/detect/list-matches';
import { OPTIONAL_SITES } from '../../lib/detect/optional-sites';
import { SIDEBAR_MATCHES } from '../../lib/detect/site-matches';
import { siteName } from '../../lib/domain/site-name';

test.each([
  ['https://www.nature.com/articles/s41586-1', 'https://www.nature.com/*'],
  ['https://en.wikipedia.org/wiki/Attention', 'https://en.wikipedia.org/*'],
  ['https://arxiv.org/abs/2507.14111', null],
  ['https://huggingface.co/papers', null],
  ['http://example.com/', null],
  ['file:///paper.pdf', null],
  ['chrome://extensions/', null],
])('%s is allowed by %s', (url, pattern) => expect(siteToAllow(new URL(url))).toBe(pattern));

test('what the manifest names is not the reader’s to take back', () => {
  const origins = ['https://www.nature.com/*', ...SIDEBAR_MATCHES, ...LIST_MATCHES, 'https://dblp.org/*'];
  expect(allowedSites(origins)).toEqual(['https://dblp.org/*', 'https://www.nature.com/*']);
});

test('lists are marked on allowed sites that list papers', () => {
  expect(allowedLists(['https://scholar.google.co.uk/*', 'https://www.nature.com/*'])).toEqual([
    'https://scholar.google.co.uk/*',
  ]);
});

test('every host of an optional site that lists papers is one of them', () => {
  const lists = OPTIONAL_SITES.filter(({ name }) => ['googlescholar', 'dblp', 'pubmed', 'icml', 'iclr'].includes(name));
  expect(lists).toHaveLength(5);
  for (const host of lists.flatMap(({ hosts }) => hosts)) expect(isOptionalList(host), host).toBe(true);
  expect(isOptionalList('scholar.google.com.evil.example')).toBe(false);
  expect(isOptionalList('www.nature.com')).toBe(false);
  expect(isOptionalList('eicml.cc')).toBe(false);
});

test('a site is called by its host', () => expect(siteName('https://www.nature.com/*')).toBe('nature.com'));
