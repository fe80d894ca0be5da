// Real pages of many publishers, kept outside the project because their content is their authors'. Skipped, loudly, where absent.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectPage } from '../../lib/detect/registry';
import { PageSubject } from '../../lib/domain/page-subject';
import { parsePage } from './parse-page';

const DATA = process.env.PAPERKIN_DATA ?? join(import.meta.dirname, '../../../shared/data');
const INDEX = join(DATA, 'pages/index.json');
const isThere = existsSync(INDEX);
if (!isThere) console.warn(`SKIPPED: real pages are not at ${DATA}; name their folder in PAPERKIN_DATA`);

interface Entry {
  readonly site: string;
  readonly file: string;
  readonly url: string | null;
  readonly title: string;
}

const entries = isThere ? (JSON.parse(readFileSync(INDEX, 'utf8')) as Entry[]) : [];
const PUBLISHERS =
  'nature sciencedirect biorxiv plos pmc frontiers acl-anthology hal nber springerlink projecteuclid usenix iopscience'.split(
    ' ',
  );

function detect({ file, url, site }: Entry) {
  const base = site === 'arxiv-html' ? 'https://ar5iv.labs.arxiv.org/html/2201.00020' : 'https://example.org/page';
  return detectPage(new URL(url ?? base, 'https://arxiv.org'), parsePage(readFileSync(join(DATA, file), 'utf8')));
}

describe.skipIf(!isThere)('real pages', () => {
  it.each(entries.map((entry) => [entry.file, entry] as const))('%s: an answer within the limits', (_, entry) => {
    const subject = detect(entry);
    if (subject) expect(() => PageSubject.parse(subject)).not.toThrow();
  });

  it('sees papers on publishers’ pages, with a title and an abstract', () => {
    for (const entry of entries.filter(({ site }) => PUBLISHERS.includes(site))) {
      const subject = detect(entry);
      expect(subject?.kind, entry.file).toBe('paper');
      expect(subject?.title, entry.file).not.toBe('');
      expect(subject?.text.length, entry.file).toBeGreaterThan(180);
    }
  });

  it('sees nothing behind walls against robots', () => {
    const walls = entries.filter(({ title }) => title.startsWith('Just a moment'));
    expect(walls.length).toBeGreaterThan(0);
    for (const wall of walls) expect(detect(wall), wall.file).toBeNull();
  });
});
