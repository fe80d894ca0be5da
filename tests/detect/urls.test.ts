// One list of addresses, each claimed by exactly the site named or by none; each is thereby a negative for every other site.
import { describe, expect, it } from 'vitest';
import { detectByUrl } from '../../lib/detect/detect-by-url';
import { claimingSite } from '../../lib/detect/on-site';
import { isOnHost } from '../../lib/detect/site';
import { SITES } from '../../lib/detect/sites';

const CLAIMED: Record<string, string[]> = {
  arxiv: [
    'https://arxiv.org/abs/2507.14111',
    'https://arxiv.org/abs/2507.14111v3',
    'https://arxiv.org/abs/2507.14111/',
    'https://arxiv.org/abs/2507.14111?context=cs#top',
    'https://www.arxiv.org/abs/2507.14111',
    'https://export.arxiv.org/abs/hep-th/9901001v2',
    'https://arxiv.org/abs/math.GT/0309136',
    'https://arxiv.org/pdf/2507.14111',
    'https://arxiv.org/pdf/2507.14111v1.pdf',
    'https://arxiv.org/html/2507.14111v2',
    'https://arxiv.org/format/2507.14111',
    'https://arxiv.org/list/cs.CL/recent',
    'https://arxiv.org/list/cs/new?skip=0&show=2000',
    'https://arxiv.org/search/?query=attention',
    'https://arxiv.org/search/cs?searchtype=author&query=Vaswani%2C+A',
    'https://arxiv.org/search/advanced?terms-0-term=attention',
    'https://arxiv.org/catchup/cs.CL/2025-07-18',
  ],
  ar5iv: ['https://ar5iv.labs.arxiv.org/html/2201.00020', 'https://ar5iv.org/abs/2201.00020'],
  alphaxiv: ['https://www.alphaxiv.org/abs/2507.14111v1', 'https://alphaxiv.org/overview/2507.14111'],
  github: [
    'https://github.com/microsoft/unilm',
    'https://github.com/microsoft/unilm/',
    'https://github.com/microsoft/unilm?tab=readme-ov-file#news',
    'https://github.com/microsoft/unilm/tree/master/kosmos-2',
    'https://github.com/microsoft/unilm/blob/master/README.md',
    'https://github.com/microsoft/unilm/issues/12',
    'https://github.com/microsoft/unilm/pull/12/files',
    'https://github.com/microsoft/unilm/discussions/3',
  ],
  huggingface: [
    'https://huggingface.co/papers/2507.14111',
    'https://huggingface.co/papers/2507.14111?tab=models',
    'https://huggingface.co/papers',
    'https://huggingface.co/papers/date/2025-07-18',
    'https://huggingface.co/papers/week/2025-W29',
    'https://huggingface.co/papers/trending',
  ],
};

const UNCLAIMED = [
  'https://arxiv.org/',
  'https://arxiv.org/list',
  'https://arxiv.org/abs/',
  'https://arxiv.org/abs/2513.14111',
  'https://arxiv.org/abs/%E0%A4%A',
  'https://info.arxiv.org/about',
  'https://arxiv.org.evil.com/abs/2507.14111',
  'https://notarxiv.org/abs/2507.14111',
  'https://evil.com/arxiv.org/abs/2507.14111',
  'https://arxiv.org@evil.com/abs/2507.14111',
  'https://evil.com/?u=https://arxiv.org/abs/2507.14111',
  'https://xn--rxiv-53d.org/abs/2507.14111',
  'https://alphaxiv.org/explore',
  'https://github.com/',
  'https://github.com/microsoft',
  'https://github.com/settings/profile',
  'https://github.com/topics/llm',
  'https://github.com/orgs/microsoft/repositories',
  'https://github.com/search?q=a&type=repositories',
  'https://github.com/features/copilot',
  'https://github.com/sponsors/someone',
  'https://github.com/users/someone/projects/1',
  'https://github.com/microsoft/unilm/issues',
  'https://github.com/microsoft/unilm/pulls',
  'https://github.com/microsoft/unilm/actions/runs/1',
  'https://github.com/microsoft/unilm/settings',
  'https://github.com/microsoft/unilm/releases',
  'https://github.com/microsoft/unilm/commit/abcdef',
  'https://gist.github.com/someone/0123456789abcdef',
  'https://github.com.evil.com/microsoft/unilm',
  'https://raw.githubusercontent.com/microsoft/unilm/master/README.md',
  'https://huggingface.co/',
  'https://huggingface.co/microsoft/phi-2',
  'https://huggingface.co/datasets/squad',
  'https://huggingface.co.evil.com/papers/2507.14111',
  'https://nothuggingface.co/papers/2507.14111',
  'https://doi.org/10.48550/arXiv.2507.14111',
];

const ALL = Object.entries(CLAIMED).flatMap(([site, urls]) => urls.map((url) => [site, url] as const));

describe('addresses', () => {
  it('cover every site', () => {
    expect(Object.keys(CLAIMED).sort()).toEqual(SITES.map(({ name }) => name).sort());
  });

  it.each(ALL)('%s claims %s, and no other does', (name, address) => {
    const url = new URL(address);
    expect(claimingSite(SITES, url)?.name).toBe(name);
    expect(SITES.filter((site) => isOnHost(url, site.hosts) && site.claims(url)).map((site) => site.name)).toEqual([
      name,
    ]);
  });

  it.each(UNCLAIMED)('no site claims %s', (address) => {
    expect(claimingSite(SITES, new URL(address))).toBeNull();
  });

  it('never belong to two sites', () => {
    const hosts = SITES.flatMap((site) => [...site.hosts]);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('match hosts exactly or by dot-suffix', () => {
    const on = (host: string) => isOnHost(new URL(`https://${host}/`), ['exact.org', '.suffix.org']);
    expect(['exact.org', 'a.suffix.org', 'a.b.suffix.org'].every(on)).toBe(true);
    expect(
      ['a.exact.org', 'suffix.org', 'notsuffix.org', 'suffix.org.evil.com', 'a.suffix.org.evil.com'].some(on),
    ).toBe(false);
  });

  it('of PDFs alone tell the paper', () => {
    expect(detectByUrl(new URL('https://arxiv.org/pdf/2507.14111v2'))).toMatchObject({
      kind: 'paper',
      ids: { arxiv: '2507.14111' },
    });
    expect(detectByUrl(new URL('https://doi.org/10.48550/arXiv.2507.14111'))?.ids.arxiv).toBe('2507.14111');
    expect(detectByUrl(new URL('https://example.org/paper.pdf'))).toBeNull();
  });
});
