// One file of addresses, each claimed by exactly the site named or by none; each is thereby a negative for every other site.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimingSite } from '../../lib/detect/on-site';
import { isPrivatePlace } from '../../lib/detect/private-places';
import { ALL_SITES, detectPage } from '../../lib/detect/registry';
import { isOnHost } from '../../lib/detect/site';
import { SIDEBAR_MATCHES } from '../../lib/detect/site-matches';
import { SITES } from '../../lib/detect/sites';
import { parsePage } from './parse-page';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const rows = (file: string): [name: string, address: string][] =>
  readFileSync(join(FIXTURES, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', address = ''] = line.split('\t');
      return [name, address];
    });
const ROWS = rows('urls.tsv');
const CLAIMED = ROWS.filter(([name]) => name !== '-');

describe('addresses', () => {
  it('cover every site, and each once', () => {
    const names = ALL_SITES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect([...new Set(CLAIMED.map(([name]) => name))].sort()).toEqual([...names].sort());
    expect(new Set(ROWS.map(([, address]) => address)).size).toBe(ROWS.length);
  });

  it.each(CLAIMED)('%s claims %s, and no other does', (name, address) => {
    const url = new URL(address);
    expect(claimingSite(ALL_SITES, url)?.name).toBe(name);
    expect(isPrivatePlace(url)).toBe(false);
    expect(
      ALL_SITES.filter((site) => isOnHost(url.hostname, site.hosts) && site.claims(url)).map((site) => site.name),
    ).toEqual([name]);
  });

  it.each(ROWS.filter(([name]) => name === '-'))('no site claims it: %s%s', (_, address) => {
    expect(claimingSite(ALL_SITES, new URL(address))).toBeNull();
  });

  it('never belong to two sites', () => {
    const hosts = ALL_SITES.flatMap((site) => [...site.hosts]);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('match hosts exactly or by dot-suffix', () => {
    const on = (host: string) => isOnHost(host, ['exact.org', '.suffix.org']);
    expect(['exact.org', 'a.suffix.org', 'a.b.suffix.org'].every(on)).toBe(true);
    expect(
      ['a.exact.org', 'suffix.org', 'notsuffix.org', 'suffix.org.evil.com', 'a.suffix.org.evil.com'].some(on),
    ).toBe(false);
  });
});

describe('the manifest’s sites', () => {
  const hosts = SIDEBAR_MATCHES.map((match) => match.slice('https://'.length, -'/*'.length));

  it('are hosts of detectors, each site with one at least', () => {
    const owned = new Set(SITES.flatMap((site) => [...site.hosts]));
    expect(hosts.filter((host) => !owned.has(host))).toEqual([]);
    for (const site of SITES)
      expect(
        hosts.filter((host) => site.hosts.includes(host)),
        site.name,
      ).not.toEqual([]);
  });
});

describe('private places', () => {
  it.each(rows('private.tsv'))('are told from others by the address: %s %s', (name, address) => {
    expect(isPrivatePlace(new URL(address))).toBe(name === 'private');
  });

  it('are not read either where an allowed site’s own detector would take them for its pages', () => {
    const said = `<h1>Utilisateur:Jane</h1><div id="mw-content-text"><p>${'What I wrote of myself. '.repeat(60)}</p></div>`;
    const page = (address: string) => detectPage(new URL(address), parsePage(said));
    expect(page('https://fr.wikipedia.org/wiki/Attention')?.kind).toBe('article');
    expect(page('https://fr.wikipedia.org/wiki/Utilisateur:Jane')).toBeNull();
    expect(page('https://fr.wikipedia.org/wiki/Attention?veaction=edit')).toBeNull();
  });
});
