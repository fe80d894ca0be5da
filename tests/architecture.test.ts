// The plan of the house, held: who imports whom, no cycles, no drawers for odds and ends, and a page side that cannot reach out.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCycle } from './architecture/find-cycle.ts';
import { MAY_ENTER, PAGE_SIDE, roomOf } from './architecture/rooms.ts';
import { filesUnder, ROOT, readSources, specifiersOf, withoutComments } from './architecture/sources.ts';

const sources = readSources();

describe('rooms', () => {
  test('every file is in a room of the table', () => {
    expect(sources.map(({ path }) => roomOf(path)).filter((room) => !(room in MAY_ENTER))).toEqual([]);
  });

  test('every import leads to a file', () => {
    const lost = sources.flatMap(({ path, imports }) =>
      imports.filter((target) => !existsSync(join(ROOT, target))).map((target) => `${path} → ${target}`),
    );
    expect(lost).toEqual([]);
  });

  test.each(Object.entries(MAY_ENTER))('%s enters no room but those of its row', (room, mayEnter) => {
    const entered = sources
      .filter(({ path }) => roomOf(path) === room)
      .flatMap(({ path, imports }) => imports.map((target) => ({ path, target, to: roomOf(target) })));
    const trespasses = entered.filter(({ to }) => to !== room && !(mayEnter as readonly string[]).includes(to));
    expect(trespasses.map(({ path, target }) => `${path} → ${target}`)).toEqual([]);
  });

  test('components use no browser API', () => {
    const parts = sources.filter(({ path }) => path.startsWith('components/'));
    expect(
      parts.filter(({ packages }) => packages.some((name) => name.startsWith('wxt/'))).map(({ path }) => path),
    ).toEqual([]);
    expect(
      parts.filter(({ code }) => /\b(?:browser|chrome)\.\w/.test(withoutComments(code))).map(({ path }) => path),
    ).toEqual([]);
  });

  test('MiniSearch and IndexedDB are reached on the worker side alone', () => {
    const reaching = sources.filter(
      ({ code, packages }) =>
        packages.some((name) => name === 'minisearch' || name === 'idb') || /\bindexedDB\b/.test(code),
    );
    expect(reaching.length).toBeGreaterThan(0);
    expect(reaching.map(({ path }) => roomOf(path)).filter((room) => PAGE_SIDE.includes(room))).toEqual([]);
  });
});

describe('shape', () => {
  test('there is no cycle of imports', () => {
    expect(findCycle(new Map(sources.map(({ path, imports }) => [path, imports])))).toBeNull();
  });

  test('a cycle would be found', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(findCycle(graph)).toEqual(['b', 'c', 'b']);
  });

  test('every way of importing is seen', () => {
    const code = `import a from './a';\nimport type { B } from "./b";\nimport './c';\nexport { d } from './d';\nawait import('./e');\nimport {\n  f,\n} from '~/f';`;
    expect(specifiersOf(code)).toEqual(['./a', './b', './c', './d', './e', '~/f']);
  });

  test('there are no barrel files: files that only pass on what others export', () => {
    const barrels = sources.filter(({ code }) => {
      const statements = withoutComments(code).trim();
      return (
        statements !== '' &&
        statements.replace(/export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^;]*?from\s*['"][^'"]+['"];?/g, '').trim() === ''
      );
    });
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  test('nothing is named utils, helpers, manager or common', () => {
    const paths = ['lib', 'components', 'entrypoints', 'tests', 'scripts'].flatMap(filesUnder);
    expect(
      paths.filter((path) =>
        /(?:^|[/.-])(?:utils?|helpers?|managers?|common)\.\w+$|\/(?:utils|helpers|common)\//i.test(path),
      ),
    ).toEqual([]);
  });

  test('no component writes HTML', () => {
    expect(
      sources
        .filter(({ code }) => /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML/.test(code))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('detectors take the address and the document; none reads a global', () => {
    const detectors = sources.filter(({ path }) => path.startsWith('lib/detect/'));
    const globals = /(?<![.\w])(?:window|location)\.|globalThis\.(?:document|location)/;
    expect(detectors.filter(({ code }) => globals.test(withoutComments(code))).map(({ path }) => path)).toEqual([]);
  });
});

describe('registries', () => {
  const declaring = (folder: string, type: string) =>
    sources.filter(
      ({ path, code }) => path.startsWith(folder) && new RegExp(`export const \\w+: ${type} =`).test(code),
    );

  test('every detector of a site is registered and has pages to prove it', () => {
    const detectors = sources.filter(
      ({ path, code }) =>
        path.startsWith('lib/detect/') && /export const \w+(?:: Site =| = paperSite\()/.test(withoutComments(code)),
    );
    expect(detectors.length).toBeGreaterThan(10);
    const lists = ['lib/detect/sites.ts', 'lib/detect/optional-sites.ts'];
    const registered = sources.filter(({ path }) => lists.includes(path)).flatMap(({ imports }) => imports);
    for (const { path } of detectors) {
      expect(registered).toContain(path);
      const pages = filesUnder(`tests/fixtures/pages/${basename(path, '.ts')}`).filter((page) =>
        page.endsWith('.html'),
      );
      expect(pages, `fixtures of ${path}`).not.toEqual([]);
    }
  });

  test('every site with a sidebar has its detector in just one of the scripts that bring them', () => {
    const importsOf = (path: string) => sources.find((source) => source.path === path)?.imports ?? [];
    const bringers = sources.filter(({ path }) => /^entrypoints\/detect-\w+\.content\.ts$/.test(path));
    const isSite = (path: string) => importsOf('lib/detect/sites.ts').includes(path) && path !== 'lib/detect/site.ts';
    const brought = bringers.flatMap(({ imports }) => imports.filter(isSite));
    expect(brought.sort()).toEqual(importsOf('lib/detect/sites.ts').filter(isSite).sort());
  });

  test('every feed source is registered and has tests on recorded answers', () => {
    const feeds = declaring('lib/feed/', 'FeedSource');
    expect(feeds.length).toBeGreaterThan(0);
    const registered = sources.find(({ path }) => path === 'lib/feed/registry.ts')?.imports;
    for (const { path } of feeds) {
      expect(registered).toContain(path);
      expect(filesUnder('tests/feed')).toContain(`tests/feed/${basename(path, '.ts')}.test.ts`);
    }
  });
});
