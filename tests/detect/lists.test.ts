// Lists of papers, entry by entry: what each is called, which paper it is, and where its title stands in the page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectPlainly } from '../../lib/detect/detect-plainly';
import { detectorOf } from '../../lib/detect/detector';
import { ALL_SITES, anyPage } from '../../lib/detect/registry';
import { parsePage } from './parse-page';

const detector = detectorOf(ALL_SITES, detectPlainly);
const ROOT = join(import.meta.dirname, '../fixtures/pages');

function entriesOf(page: string) {
  const { url } = JSON.parse(readFileSync(join(ROOT, `${page}.json`), 'utf8')) as { url: string };
  return detector.listEntries(new URL(url), parsePage(readFileSync(join(ROOT, `${page}.html`), 'utf8')));
}
const told = (page: string) => entriesOf(page).map(({ id = '', title }) => [id, title]);

const FIRST = 'Sparse Attention that Chooses its Own Tokens';
const SECOND = 'A Second Paper of Few Tokens';
const TWO: [id: string, title: string][] = [
  ['', FIRST],
  ['', SECOND],
];
const LISTS: Record<string, [id: string, title: string][]> = {
  'arxiv/listing': [
    ['2507.13334', 'A Survey of Context Engineering for Large Language Models'],
    ['2507.14111', 'CUDA-L1: Improving CUDA Optimization via Contrastive Reinforcement Learning'],
    ['hep-th/9901001', 'A paper of $\\mathcal{O}(N)$ strings'],
  ],
  'arxiv/search': [
    ['2507.13334', 'A Survey of Context Engineering for Large Language Models'],
    ['2508.00001', 'A second result'],
  ],
  'openreview/group': TWO,
  'acl/event': TWO,
  'semanticscholar/search': [
    ['2401.00009', FIRST],
    ['', SECOND],
  ],
  'codesota/papers': TWO,
  'neurips/list': TWO,
  'icml/programme': TWO,
  'iclr/programme': TWO,
  'pmlr/volume': TWO,
  'cvf/day': [
    ['2401.00009', FIRST],
    ['', SECOND],
  ],
  'jmlr/volume': TWO,
  'pubmed/search': TWO,
  'dblp/author': [
    ['', `${FIRST}.`],
    ['', `${SECOND}.`],
  ],
  'googlescholar/search': [
    ['2401.00009', FIRST],
    ['2401.00010', SECOND],
    ['', 'A Third Paper That Others Cite'],
  ],
  'huggingface/daily': [
    ['2507.14111', 'CUDA-L1: Improving CUDA Optimization via Contrastive Reinforcement Learning'],
    ['2507.13334', 'A Survey of Context Engineering for Large Language Models'],
  ],
};

describe('lists', () => {
  it.each(Object.entries(LISTS))('%s names its entries in order', (page, entries) => {
    expect(told(page)).toEqual(entries);
  });

  it('show where each title stands', () => {
    for (const page of Object.keys(LISTS))
      for (const { element, title } of entriesOf(page))
        expect(element.textContent?.replace(/\s+/g, ' ')).toContain(title);
  });

  it.each(['arxiv/abs', 'huggingface/paper', 'github/repository'])('%s is none', (page) => {
    expect(entriesOf(page)).toEqual([]);
  });

  it('are not read where they are one’s own', () => {
    const page = parsePage(readFileSync(join(ROOT, 'googlescholar/search.html'), 'utf8'));
    const at = (query: string) => new URL(`https://scholar.google.com/${query}`);
    expect(anyPage.listEntries(at('scholar?q=attention'), page)).toHaveLength(3);
    for (const own of ['scholar?scilib=1', 'scholar?hl=en&scilib=1&as_sdt=0,5', 'citations?view_op=library&hl=en']) {
      expect(anyPage.claims(at(own)), own).toBe(false);
      expect(anyPage.detect(at(own), page), own).toBeNull();
      expect(anyPage.listEntries(at(own), page), own).toEqual([]);
    }
  });

  it('are empty where a site changed under its detector', () => {
    const broken = { ...parsePage(''), querySelectorAll: null } as unknown as Document;
    expect(detector.listEntries(new URL('https://arxiv.org/list/cs.CL/recent'), broken)).toEqual([]);
  });
});
