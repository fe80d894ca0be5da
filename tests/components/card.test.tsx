// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { PaperCard, type PaperCardProps } from '../../components/PaperCard';
import { fail, ok } from '../../lib/domain/result';
import { aBrief } from '../builders';
import { click, draw, one, texts } from './stage';

const NOW = Date.parse('2026-08-20T12:00:00Z');

function card(paper = aBrief(), rest: Partial<PaperCardProps> = {}) {
  const onToggleSaved = vi.fn();
  draw(<PaperCard paper={paper} saved={false} now={NOW} onToggleSaved={onToggleSaved} {...rest} />);
  return onToggleSaved;
}

test('shows title, first two authors, +N, date and counts', () => {
  card();
  expect(one('article').dataset.paperId).toBe('2607.00466');
  expect(one('h3 a').getAttribute('href')).toBe('https://arxiv.org/abs/2607.00466');
  expect(one('h3 a').getAttribute('rel')).toBe('noreferrer');
  expect(one('h3 a').getAttribute('target')).toBe('_blank');
  expect(one('.who').textContent).toBe('Sangjin Choi, Sukmin Cho');
  expect(one('.more').textContent).toBe('+4');
  expect(one('time').textContent).toBe('1 Jul');
  expect(texts('.facts .sr')).toEqual(['16 upvotes', '1 comment']);
});

test('says the number of authors where no name is known, and the year of another year', () => {
  card(aBrief({ authors: [], authorCount: 4, date: '2025-04-17' }));
  expect(one('.who').textContent).toBe('4 authors');
  expect(document.querySelector('.more')).toBeNull();
  expect(one('time').textContent).toBe('17 Apr 2025');
});

test('counts 542 authors on one line', () => {
  card(aBrief({ authors: Array.from({ length: 544 }, (_, i) => `Author ${i}`), authorCount: 544 }));
  expect(one('.by').textContent).toContain('Author 0, Author 1+542');
});

test('links comments to the discussion and code to its repository, with stars', () => {
  card(aBrief({ github: 'TsinghuaC3I/ZEDA', githubStars: 2345 }));
  expect([...document.querySelectorAll('.facts a')].map((a) => a.getAttribute('href'))).toEqual([
    'https://huggingface.co/papers/2607.00466',
    'https://github.com/TsinghuaC3I/ZEDA',
  ]);
  expect(one('.facts').textContent).toContain('2.3k');
});

test('leaves no gap for facts that are not there, and links a paper without id to a search', () => {
  card(aBrief({ id: 'starter:minimax', title: 'MiniMax & friends', comments: 0 }));
  expect(document.querySelectorAll('.facts a')).toHaveLength(0);
  expect(texts('.facts .sr')).toEqual(['16 upvotes', '0 comments']);
  expect(one('h3 a').getAttribute('href')).toContain('query=MiniMax%20%26%20friends');
});

test('marks the terms of the title and shows up to three reasons', () => {
  card(aBrief({ title: 'Fast MoE Serving' }), { marks: [[5, 16]], why: ['MoE serving', 'decode'] });
  expect(texts('h3 mark')).toEqual(['MoE Serving']);
  expect(texts('.why mark')).toEqual(['MoE serving', 'decode']);
  expect(one('h3').textContent).toBe('Fast MoE Serving');
});

test('drops marks that overlap or lie outside the title', () => {
  card(aBrief({ title: 'Fast MoE' }), {
    marks: [
      [0, 4],
      [2, 6],
      [5, 99],
    ],
  });
  expect(texts('h3 mark')).toEqual(['Fast']);
  expect(one('h3').textContent).toBe('Fast MoE');
});

test('shows markup in a title, a name or a term as text', () => {
  const html = '<img src=x onerror="alert(1)">';
  card(aBrief({ title: html, authors: [html], authorCount: 1, gist: html }), { gist: true, why: [html] });
  expect(document.querySelector('img')).toBeNull();
  expect(one('h3').textContent).toBe(html);
});

test.each(['javascript:alert(1)', '..\\..\\evil', '"><script>', '//evil.example/x'])(
  'makes no unsafe link of %s',
  (evil) => {
    card(aBrief({ id: evil, github: evil, githubStars: 1 }));
    for (const link of document.querySelectorAll('a')) {
      const { protocol, hostname } = new URL(link.href);
      expect(protocol).toBe('https:');
      expect(['arxiv.org', 'huggingface.co', 'github.com']).toContain(hostname);
    }
  },
);

test('saves on a press', () => {
  const onToggleSaved = card();
  const save = one('[data-action=save]');
  expect(save.getAttribute('aria-pressed')).toBe('false');
  click(save);
  expect(onToggleSaved).toHaveBeenCalledExactlyOnceWith('2607.00466', aBrief().title);
  // Pressed is what the store says after the write, so the press alone changes nothing.
  expect(save.getAttribute('aria-pressed')).toBe('false');
});

test('shows the sentence only where it is asked for', () => {
  const paper = aBrief({ gist: 'Keeps experts near.' });
  card(paper);
  expect(document.querySelector('.sum')).toBeNull();
  card(paper, { gist: true });
  expect(one('.sum').textContent).toBe('Keeps experts near.');
});

test('unfolds the abstract beneath its reasons, with the terms marked, and reads it once', async () => {
  const onRead = vi.fn(async () => ok({ text: 'Decoding MoE models.', marks: [[9, 12]] as const }));
  card(aBrief(), { why: ['MoE serving'], onRead });
  const details = one<HTMLDetailsElement>('details');
  expect(one('summary').textContent).toContain('MoE serving');
  for (let presses = 0; presses < 3; presses++) {
    details.dispatchEvent(new Event('toggle'));
    await vi.waitFor(() => expect(one('details p').textContent).toBe('Decoding MoE models.'));
  }
  expect(texts('details p mark')).toEqual(['MoE']);
  expect(onRead).toHaveBeenCalledExactlyOnceWith('2607.00466', ['MoE serving']);
});

test('says so when there is no abstract to unfold, and unfolds nothing where none can be asked for', async () => {
  card(aBrief(), { why: ['MoE'], onRead: async () => fail('not-found') });
  one('details').dispatchEvent(new Event('toggle'));
  await vi.waitFor(() => expect(one('details p').textContent).toBe('The feed has no abstract of this paper.'));
  card(aBrief(), { why: ['MoE'] });
  expect(document.querySelector('details')).toBeNull();
});
