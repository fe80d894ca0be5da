// What people paste and link to, at random: the parsers of identifiers answer or say null, agree with each other, and never throw.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arxivIdOfUrl, parseArxivId } from '../../lib/domain/arxiv-id';
import { githubRepoOfUrl, parseGithubRepo, repoKey } from '../../lib/domain/github-repo';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0'));
const newId = fc.tuple(digits(2), month, fc.constantFrom(4, 5).chain(digits)).map(([y, m, n]) => `${y}${m}.${n}`);
const oldId = fc.tuple(fc.constantFrom('hep-th', 'cs', 'math', 'cond-mat'), digits(7)).map((parts) => parts.join('/'));
const arxivId = fc.oneof(newId, oldId);
const version = fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined });
const versioned = (id: string, v?: number) => (v ? `${id}v${v}` : id);

describe('arXiv identifiers', () => {
  it('read back what was written, version apart', () => {
    fc.assert(
      fc.property(arxivId, version, fc.constantFrom('', 'arXiv:', 'arxiv: ', '  '), (id, v, prefix) => {
        expect(parseArxivId(`${prefix}${versioned(id, v)}`)).toEqual(v ? { id, version: v } : { id });
      }),
    );
  });

  it('are the same in every kind of address', () => {
    const address = fc.constantFrom(
      (id: string) => `https://arxiv.org/abs/${id}`,
      (id: string) => `https://arxiv.org/pdf/${id}.pdf`,
      (id: string) => `https://www.arxiv.org/html/${id}/?a=b#c`,
      (id: string) => `https://ar5iv.labs.arxiv.org/html/${id}`,
      (id: string) => `https://www.alphaxiv.org/overview/${id}`,
      (id: string) => `https://doi.org/10.48550/arXiv.${id}`,
    );
    fc.assert(
      fc.property(arxivId, version, address, (id, v, make) => {
        expect(arxivIdOfUrl(new URL(make(versioned(id, v))))?.id).toBe(id);
      }),
    );
  });

  it('leave out what is no part of them: a subject class, capitals, a language before the paper', () => {
    expect(parseArxivId('math.GT/0309136v2')).toEqual({ id: 'math/0309136', version: 2 });
    expect(parseArxivId('cond-mat.str-el/0309136v1')).toEqual({ id: 'cond-mat/0309136', version: 1 });
    expect(parseArxivId('HEP-TH/9901001')).toEqual({ id: 'hep-th/9901001' });
    for (const [address, id] of [
      ['https://arxiv.org/abs/math.GT/0309136', 'math/0309136'],
      ['https://www.alphaxiv.org/zh/overview/2507.14111v2', '2507.14111'],
      ['https://arxiv.org/ftp/arxiv/papers/1706/1706.03762.pdf', '1706.03762'],
      ['https://arxiv.org/abs/hep-th%2F9901001', 'hep-th/9901001'],
    ] as const)
      expect(arxivIdOfUrl(new URL(address))?.id).toBe(id);
  });

  it('are found on no other host', () => {
    fc.assert(
      fc.property(arxivId, fc.domain(), fc.constantFrom('', 'arxiv.org.', 'not', 'arxiv.org-'), (id, host, before) => {
        const url = new URL(`https://${before}${host}/abs/${id}`);
        fc.pre(!['arxiv.org', 'alphaxiv.org'].includes(host));
        expect(arxivIdOfUrl(url)).toBeNull();
      }),
    );
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseArxivId(text)));
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        (address) => void arxivIdOfUrl(new URL(address)),
      ),
    );
    fc.assert(
      fc.property(
        fc.string(),
        (path) => void arxivIdOfUrl(new URL(`https://arxiv.org/abs/${encodeURI(path.toWellFormed())}`)),
      ),
    );
  });
});

const owner = fc.stringMatching(/^[a-z][a-z0-9]{2,20}[0-9]$/);
const name = fc.stringMatching(/^[\w-][\w.-]{0,30}[\w-]$/).filter((text) => !/\.git$/i.test(text));

describe('GitHub repositories', () => {
  it('are the same however they are written', () => {
    const form = fc.constantFrom(
      (repo: string) => `https://github.com/${repo}`,
      (repo: string) => `http://www.github.com/${repo}.git`,
      (repo: string) => `https://github.com/${repo}/tree/main/a/b?x=y#z`,
      (repo: string) => ` ${repo.replace('/', ' / ')}\n`,
    );
    fc.assert(
      fc.property(owner, name, form, (by, called, write) => {
        expect(parseGithubRepo(write(`${by}/${called}`))).toBe(`${by}/${called}`);
      }),
    );
  });

  it('compare without case', () => {
    fc.assert(
      fc.property(owner, name, (by, called) => {
        expect(repoKey(`${by}/${called}`.toUpperCase())).toBe(repoKey(`${by}/${called}`));
      }),
    );
  });

  it('never throw, and are plain when found', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
        const repo = parseGithubRepo(text);
        if (repo !== null) expect(repo).toMatch(/^[A-Za-z\d-]+\/[\w.-]+$/);
      }),
    );
  });

  it('are none of the site’s own pages', () => {
    for (const path of [
      'settings/profile',
      'topics/llm',
      'orgs/a',
      'sponsors/a',
      'users/a',
      'login/oauth',
      'advisories/GHSA',
      'a/..',
    ]) {
      expect(githubRepoOfUrl(new URL(`https://github.com/${path}`)), path).toBeNull();
    }
  });
});
