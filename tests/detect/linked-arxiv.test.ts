import { describe, expect, test } from 'vitest';
import { linkedArxiv } from '../../lib/detect/linked-arxiv';
import { parsePage } from './parse-page';

const BASE = new URL('https://github.com/owner/name');
const MANY = Array.from(
  { length: 30 },
  (_, i) => `<a href="https://arxiv.org/abs/24${10 + (i % 3)}.000${10 + i}">w</a>`,
);

function linked(html: string, others?: string[]): string[] {
  const root = parsePage(`<html><body><article>${html}</article></body></html>`).querySelector('article');
  if (!root) throw new Error('an article was expected');
  return linkedArxiv(root, root.textContent ?? '', BASE, others);
}

describe('the papers that a README names', () => {
  test.each([
    ['url={https://arxiv.org/abs/2507.14111}'],
    ['doi={10.48550/arXiv.2507.14111}'],
    ['journal={arXiv preprint arXiv:2507.14111}'],
    ['eprint={2507.14111}'],
  ])('its own is in its BibTeX, among thirty that it links to: %s', (field) => {
    expect(linked(`${MANY.join(' ')}<pre>@misc{us, title={Ours}, ${field}}</pre>`)[0]).toBe('2507.14111');
  });

  test('its own is behind a badge, by whatever address', () => {
    const others: string[] = [];
    const badge = '<a href="https://hf.co/papers/2507.14111"><img src="paper.svg"></a>';
    expect(linked(`${badge}<p>After <a href="https://arxiv.org/abs/2401.00001">theirs</a>.</p>`, others)).toEqual([
      '2507.14111',
    ]);
    expect(others).toEqual(['2401.00001']);
  });

  test('a list of papers is of none of them, and of the survey that it cites and shows', () => {
    const list = [1, 2, 3, 4, 5].map((n) => `<a href="https://arxiv.org/abs/2401.0000${n}">pdf</a>`).join('');
    const others: string[] = [];
    expect(linked(list, others)).toEqual([]);
    expect(others).toHaveLength(5);
    const survey = '<a href="https://arxiv.org/abs/2501.00001">Paper</a><pre>@misc{us, eprint={2501.00001}}</pre>';
    expect(linked(`${survey}${list}`, others)).toEqual(['2501.00001']);
  });

  test('what it links to in passing is not its own', () => {
    const others: string[] = [];
    const passing = '<p>Search by embeddings as in <a href="https://arxiv.org/abs/2402.05672">this paper</a>.</p>';
    expect(linked(passing, others)).toEqual([]);
    expect(others).toEqual(['2402.05672']);
    expect(linked(passing)).toEqual(['2402.05672']);
  });

  test('are read out of plain text', () => {
    expect(linked('<pre>See https://arxiv.org/abs/2401.00008 and huggingface.co/papers/2401.00007.</pre>')).toEqual([
      '2401.00008',
      '2401.00007',
    ]);
  });
});
