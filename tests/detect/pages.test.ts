// Page in, golden subject out. Each page under fixtures/pages/<site>/ must have its golden beside it; each site must have three pages.
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALL_SITES, detectPage } from '../../lib/detect/registry';
import { SITES } from '../../lib/detect/sites';
import { PageSubject } from '../../lib/domain/page-subject';
import { parsePage } from './parse-page';

const ROOT = join(import.meta.dirname, '../fixtures/pages');
const PAGES = globSync('*/*.html', { cwd: ROOT }).sort();

interface Golden {
  readonly url: string;
  readonly subject: PageSubject | null;
}

describe('fixture pages', () => {
  it.each(PAGES)('%s', (page) => {
    const file = join(ROOT, page);
    const golden = JSON.parse(readFileSync(file.replace(/\.html$/, '.json'), 'utf8')) as Golden;
    const subject = detectPage(new URL(golden.url), parsePage(readFileSync(file, 'utf8')));
    expect(subject).toEqual(golden.subject);
    if (subject) {
      expect(subject.site).toBe(dirname(page));
      expect(() => PageSubject.parse(subject)).not.toThrow();
    }
  });

  it('has three pages for each default site, and one for every other', () => {
    const count = (site: string) => PAGES.filter((page) => dirname(page) === site).length;
    for (const name of [...SITES.map((site) => site.name), 'generic'])
      expect(count(name), name).toBeGreaterThanOrEqual(3);
    for (const { name } of ALL_SITES) expect(count(name), name).toBeGreaterThanOrEqual(1);
  });

  it('has no golden without its page', () => {
    const stems = new Set(PAGES.map((page) => page.replace(/\.html$/, '')));
    const orphans = globSync('*/*.json', { cwd: ROOT }).filter((golden) => !stems.has(golden.replace(/\.json$/, '')));
    expect(orphans.map((golden) => basename(golden))).toEqual([]);
  });
});
