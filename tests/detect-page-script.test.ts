// The script that the popup has injected must leave its answer as its value, whatever the minifier made of it.
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { BUILDS, isBuilt, readBuilt } from './architecture/built.ts';
import { parsePage } from './detect/parse-page.ts';

const PAGE = `<title>[2403.06504] A paper</title><meta name="citation_title" content="A paper"><h1 class="title">A paper</h1>
  <blockquote class="abstract">Abstract: of its own words.</blockquote>`;

test.each(BUILDS.filter(isBuilt))('%s: the injected script answers with what the page is about', (build) => {
  const context = {
    URL,
    location: { href: 'https://arxiv.org/abs/2403.06504v2' },
    document: parsePage(PAGE),
    console,
  };
  const answer: unknown = runInNewContext(readBuilt(`${build}/detect-page.js`), { ...context, globalThis: context });
  expect(answer).toMatchObject({ site: 'arxiv', ids: { arxiv: '2403.06504' }, title: 'A paper' });
});
