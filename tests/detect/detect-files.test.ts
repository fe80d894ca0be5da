// The command that says what a saved page is about: its answers, and its words for whoever mistyped.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PageSubject } from '../../lib/domain/page-subject';
import { main } from './detect-files';

const PAGE = join(import.meta.dirname, '../fixtures/pages/arxiv/abs.html');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paperkin-detect-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = main(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err: err.join('\n') };
}

function put(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

it('prints the subject of a page', () => {
  const { code, out } = run(PAGE, 'https://arxiv.org/abs/2507.14111v2');
  expect(code).toBe(0);
  expect(PageSubject.parse(JSON.parse(out.join('\n')))).toMatchObject({ kind: 'paper', ids: { arxiv: '2507.14111' } });
});

it('takes a page to be where it says that it is, when no address is given', () => {
  const page = (head: string) =>
    put('saved.html', `<!doctype html>${head}<title>A Title of Words</title><h1>A Title of Words</h1>`);
  const address = (head: string) => JSON.parse(run(page(head)).out.join(''))?.ids;
  expect(JSON.parse(run(PAGE).out.join('\n'))).toMatchObject({ site: 'arxiv', ids: { arxiv: '2507.14111' } });
  for (const head of [
    '<!-- saved from url=(0034)https://arxiv.org/abs/2507.14111v2 --><h1 class="title">A Title</h1>',
    '<html><!-- Page saved with SingleFile \n url: https://arxiv.org/abs/2507.14111 \n saved date: … --><h1 class="title">A</h1>',
    '<meta name="citation_title" content="A"><meta name="citation_abstract_html_url" content="https://arxiv.org/abs/2507.14111">',
    '<base href="https://arxiv.org/html/2507.14111v1/"><article class="ltx_document"></article>',
    '<meta name="citation_title" content="A"><meta name="citation_arxiv_id" content="2507.14111">',
    '<div id="watermark-tr">arXiv:2507.14111v3 [cs.AI]</div><article class="ltx_document"></article>',
  ])
    expect(address(head), head).toEqual({ arxiv: '2507.14111' });
  expect(address('<meta name="octolytics-dimension-repository_nwo" content="a-lab/a-tool">')).toEqual({
    github: 'a-lab/a-tool',
  });
});

it('reads a page in the encoding that it names', () => {
  const html = (charset: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>x</title><meta name="citation_title" content="D\u00e9placement"><meta name="citation_doi" content="10.1234/x"></head></html>`;
  const title = (bytes: Buffer) => {
    const path = put('encoded.html', '');
    writeFileSync(path, bytes);
    return JSON.parse(run(path).out.join('')).title;
  };
  expect(title(Buffer.from(html('iso-8859-1'), 'latin1'))).toBe('D\u00e9placement');
  expect(title(Buffer.from(html('no-such-thing'), 'latin1'))).toBe('D\u00e9placement');
  expect(title(Buffer.from(html('utf-8'), 'utf8'))).toBe('D\u00e9placement');
  expect(title(Buffer.from(`\ufeff${html('utf-16')}`, 'utf16le'))).toBe('D\u00e9placement');
});

it('prints null for a page that is about nothing', () => {
  expect(run(PAGE, 'https://mail.google.com/mail/u/0/')).toEqual({ code: 0, out: ['null'], err: '' });
});

it('prints a line a page of an index, wherever it names the files from', () => {
  const page =
    '<title>x</title><meta name="citation_title" content="A Paper"><meta name="citation_doi" content="10.1234/x">';
  put('data/pages/a/one.html', page);
  put('data/pages/two.html', `<!-- {"url": "https://news.ycombinator.com/item?id=17"} -->${page}`);
  put('data/pages/three.html', '<title>Just a moment...</title>');
  put('data/pages/four.html', `${page}<link rel="canonical" href="https://peerj.com/articles/4/">`);
  const index = put(
    'data/pages/index.json',
    JSON.stringify([
      { file: 'pages/a/one.html', url: 'https://journal.example.org/1', title: 'of no interest' },
      { file: 'two.html', url: null },
      { file: 'three.html' },
      { file: 'four.html', url: null },
      { file: 'a/one.html', url: '/articles/5', site: 'peerj' },
    ]),
  );
  const { code, out } = run('--index', index);
  expect(code).toBe(0);
  expect(out.map((line) => JSON.parse(line))).toMatchObject([
    { file: 'pages/a/one.html', url: 'https://journal.example.org/1', kind: 'paper', ids: { doi: '10.1234/x' } },
    { url: 'https://news.ycombinator.com/item?id=17', kind: null },
    { url: 'https://example.org/page', kind: null },
    { url: 'https://peerj.com/articles/4/', site: 'peerj', kind: 'paper' },
    { url: 'https://peerj.com/articles/5', site: 'peerj', kind: 'paper' },
  ]);
});

it('goes on past pages that cannot be read, and says so', () => {
  const index = put(
    'broken/index.json',
    JSON.stringify([
      { file: 'gone.html', url: 'https://x.org/' },
      { file: 'there.html', url: 'https://x.org/' },
      { file: 'empty.html' },
    ]),
  );
  put('broken/there.html', '<p>there');
  put('broken/empty.html', ' ');
  const { code, out, err } = run('--index', index);
  expect(code).toBe(1);
  expect(out).toHaveLength(3);
  expect(out[0]).toContain('there is no such file');
  expect(out[2]).toContain('is empty');
  expect(err).toContain('2 of the pages');
});

it.each<[args: string[], code: number, words: string]>([
  [[], 2, 'Usage'],
  [[PAGE, 'https://x.org', 'more'], 2, 'Usage'],
  [['--index', 'x.json', PAGE], 2, 'Usage'],
  [[PAGE, 'x.org'], 1, 'not an address: x.org'],
  [['no-such.html', 'https://x.org'], 1, 'there is no such file'],
  [[import.meta.dirname, 'https://x.org'], 1, 'it is a folder'],
  [['--index', 'no-such.json'], 1, 'there is no such file'],
  [['--index', PAGE], 1, 'is no JSON'],
  [['--index', join(import.meta.dirname, '../../package.json')], 1, 'is no index of pages'],
  [['--what'], 1, 'Unknown option'],
  [['--index'], 1, 'argument missing'],
])('says what is wrong with %j', (args, code, words) => {
  const answer = run(...args);
  expect(answer.code).toBe(code);
  expect(answer.err).toContain(words);
  expect(answer.out).toEqual([]);
});
