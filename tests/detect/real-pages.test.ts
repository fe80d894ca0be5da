// Real pages of many publishers, kept outside the project because their content is their authors': what each is about, of papers also
// which, against facts written down here. Skipped, loudly, where absent.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PageSubject } from '../../lib/domain/page-subject';
import { titleKey } from '../../lib/domain/title-key';
import { DATA_DIR } from '../shared-data';
import { detectEntry, readIndex } from './detect-files';
import facts from './real-pages.json';

const INDEX = join(DATA_DIR, 'pages/index.json');
const isThere = existsSync(INDEX);
if (!isThere)
  console.warn(`SKIPPED: ${Object.keys(facts).length} real pages are not at ${DATA_DIR}; see PAPERKIN_DATA`);

/** Share of pages that must be told rightly; those that are not have to be named here. */
const RIGHT_MIN = 0.95;
const KNOWN_WRONG: readonly string[] = [];

interface Fact {
  readonly kind: string | null;
  readonly title?: string;
  readonly ids?: object;
  /** Where they are few enough to write down. */
  readonly authors?: readonly string[];
}
const FACTS: Readonly<Record<string, Fact>> = facts;

const entries = isThere ? readIndex(INDEX) : [];
const nameOf = (file: string) => file.replace(/^pages\//, '');
const PUBLISHERS = entries.filter(({ file }) => FACTS[nameOf(file)]?.kind === 'paper' && !/arxiv|lingbuzz/.test(file));

function isRight(subject: PageSubject | null, { kind, title = '', ids = {}, authors }: Fact): boolean {
  if (subject?.kind !== (kind ?? undefined)) return false;
  if (kind !== 'paper') return true;
  return (
    titleKey(subject?.title ?? '') === titleKey(title) &&
    JSON.stringify(sorted(subject?.ids)) === JSON.stringify(sorted(ids)) &&
    (!authors || authors.join('\n') === subject?.authors.join('\n'))
  );
}
const sorted = (ids: object = {}) => Object.entries(ids).sort();

describe.skipIf(!isThere)('real pages', () => {
  it('are each in the book of facts', () => {
    expect(entries.map(({ file }) => nameOf(file)).filter((file) => !FACTS[file])).toEqual([]);
  });

  it('are told rightly, all but the few that are named', () => {
    const wrong = entries
      .filter((entry) => !isRight(detectEntry(INDEX, entry).subject, FACTS[nameOf(entry.file)] ?? { kind: null }))
      .map(({ file }) => nameOf(file));
    console.log(`real pages: ${entries.length - wrong.length} of ${entries.length} told rightly`);
    expect(wrong).toEqual(KNOWN_WRONG);
    expect(1 - wrong.length / entries.length).toBeGreaterThanOrEqual(RIGHT_MIN);
  }, 60_000);

  it.each(entries.map((entry) => [entry.file, entry] as const))('%s: an answer within the limits', (_, entry) => {
    const { subject } = detectEntry(INDEX, entry);
    if (subject) expect(() => PageSubject.parse(subject)).not.toThrow();
  });

  it.each(PUBLISHERS.map((entry) => [entry.file, entry] as const))('%s: an abstract, or more', (_, entry) => {
    expect(detectEntry(INDEX, entry).subject?.text.length).toBeGreaterThan(180);
  });
});
