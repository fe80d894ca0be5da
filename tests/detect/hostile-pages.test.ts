// Detection on pages made to break it: it answers or says null, keeps the limits, and stays linear.
import { describe, expect, it, vi } from 'vitest';
import { github } from '../../lib/detect/github';
import { linkedArxiv } from '../../lib/detect/linked-arxiv';
import { readText } from '../../lib/detect/read-text';
import { detectPage } from '../../lib/detect/registry';
import { SUBJECT_LINKS_MAX, SUBJECT_TEXT_MAX } from '../../lib/domain/limits';
import { PageSubject } from '../../lib/domain/page-subject';
import { parsePage } from './parse-page';

const REPO = new URL('https://github.com/a-lab/a-repository');
/** What is quadratic takes minutes; what is linear takes a few ms, on a busy machine some more. */
const TOO_LONG_MS = 1000;
const ANY = new URL('https://example.org/page');
const readme = (html: string) =>
  parsePage(`<html><body><article class="markdown-body">${html}</article></body></html>`);

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

describe('hostile pages', () => {
  it('keeps every limit on a page of ten megabytes', () => {
    const paragraph = `<p>${'A sentence of plain words that says nothing. '.repeat(20)}<a href="https://arxiv.org/abs/`;
    const many = Array.from(
      { length: 10_000 },
      (_, i) => `${paragraph}24${String(1 + (i % 12)).padStart(2, '0')}.${String(i).padStart(5, '0')}">x</a></p>`,
    );
    const document = readme(many.join(''));
    for (const url of [REPO, ANY]) {
      const subject = detectPage(url, document);
      expect(() => PageSubject.parse(subject)).not.toThrow();
      expect(subject?.text.length).toBeGreaterThan(SUBJECT_TEXT_MAX / 2 - 2000);
      expect(subject?.text.length).toBeLessThanOrEqual(SUBJECT_TEXT_MAX);
      expect(subject?.linkedArxiv.length).toBeLessThanOrEqual(SUBJECT_LINKS_MAX);
    }
  });

  it('reads a deep page without recursion', () => {
    const document = readme(`${'<div>'.repeat(5000)}deep words`);
    expect(readText(document.querySelector('article'))).toBe('deep words');
  });

  it.each([
    ['white space', ' '.repeat(100_000)],
    ['line breaks', '\n'.repeat(100_000)],
    ['opening angles', '< '.repeat(50_000)],
    ['eprint', 'eprint '.repeat(15_000)],
    ['commas', ', '.repeat(50_000)],
    ['arxiv', 'arxiv '.repeat(16_000)],
  ])('is linear on 100 KB of %s', (_, text) => {
    const page = `<html><head><title>${text}</title><meta property="og:description" content="${text}"><meta name="citation_title" content="t"><meta name="citation_author" content="${text}"></head><body><main><article class="markdown-body"><p>x${text}</p></article></main></body></html>`;
    for (const address of [
      REPO.href,
      ANY.href,
      'https://arxiv.org/abs/2507.14111',
      'https://huggingface.co/papers/2507.14111',
      'https://www.alphaxiv.org/abs/2507.14111',
    ]) {
      const document = parsePage(page);
      expect(timed(() => detectPage(new URL(address), document))).toBeLessThan(TOO_LONG_MS);
    }
  });

  it('leaves out what readers do not see', () => {
    const document = readme(
      '<p>seen</p><script>s</script><style>s</style><nav>n</nav><p hidden>h</p><p aria-hidden="true">h</p><p style="color:red;display : none">still</p><p style="display:none">h</p><noscript>n</noscript><template>t</template>',
    );
    expect(readText(document.querySelector('article'))).toBe('seen\nstill');
  });

  it('falls back to the generic detector when a site throws', () => {
    const spy = vi.spyOn(github, 'detect').mockImplementation(() => {
      throw new Error('the site changed');
    });
    const prose = 'Plain prose of a repository that its own detector can no longer read. '.repeat(10);
    const subject = detectPage(REPO, readme(`<p>${prose}</p><p>${prose}</p>`));
    expect(subject).toMatchObject({ site: 'generic', kind: 'article' });
    spy.mockRestore();
  });

  it('survives a document without a body or head', () => {
    const document = parsePage('');
    for (const url of [REPO, ANY]) expect(() => detectPage(url, document)).not.toThrow();
  });
});

describe('linked papers', () => {
  const linked = (html: string) => {
    const root = readme(html).querySelector('article') as Element;
    return linkedArxiv(root, readText(root), REPO);
  };
  const link = (id: string, text = 'see') => `<a href="https://arxiv.org/abs/${id}">${text}</a>`;

  it('takes badge and BibTeX for its own, and all that it links to where there is neither', () => {
    const filler = '<a href="/x">x</a>'.repeat(12);
    const html = `${link('2401.00001')}${link('2401.00002', '<img alt="arXiv">')}${filler}${link('2401.00003')}<pre>@misc{a, eprint = {2401.00004}}</pre><p>arXiv:2401.00005</p>`;
    expect(linked(html)).toEqual(['2401.00002', '2401.00004']);
    const plain = `${filler}${link('2401.00003')}<p>arXiv:2401.00005</p>`;
    const two = link('2401.00001') + link('2401.00002');
    expect(linked(two + plain)).toEqual(['2401.00001', '2401.00002', '2401.00003', '2401.00005']);
    const anchors = '<a href="#h">h</a>'.repeat(20);
    const many = Array.from({ length: 13 }, (_, n) => link(`2402.000${n + 10}`)).join('');
    expect(linked(`${anchors}<p>Official code of ${link('2401.00009', 'our paper')}</p>${filler}${many}`)).toEqual([
      '2401.00009',
    ]);
    const passing = linked(`${anchors}<p>See ${link('2401.00009', 'Swapline')}</p>${filler}${many}`);
    expect(passing).toHaveLength(14);
    expect(passing[0]).toBe('2401.00009');
    const list = [1, 2, 3, 4, 5].map((n) => link(`2401.0000${n}`, '[Paper]')).join('');
    expect(linked(list)).toHaveLength(5);
  });

  it('names each once, without version, wherever it leads', () => {
    expect(
      linked(
        `${link('2401.00001v2')}<a href="//arxiv.org/pdf/2401.00001.pdf">p</a><a href="https://huggingface.co/papers/2401.00001">h</a><a href="https://doi.org/10.48550/arXiv.2401.00001">d</a>`,
      ),
    ).toEqual(['2401.00001']);
  });

  it('follows no link whose host only looks like one', () => {
    expect(
      linked(
        '<a href="https://arxiv.org.evil.com/abs/2401.00001">a</a><a href="https://notarxiv.org/abs/2401.00001">b</a><a href="javascript:arxiv.org/abs/2401.00001">c</a><a href="http://[arxiv">d</a>',
      ),
    ).toEqual([]);
  });
});
