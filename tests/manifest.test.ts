// What each built manifest asks of its reader's trust. A change here is a change of the privacy promise.
import { describe, expect, test } from 'vitest';
import { BUILDS, isBuilt, readBuilt } from './architecture/built.ts';

const CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' https://huggingface.co; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** All that a reader lets Paperkin stand beside by installing it. */
const SITES = [
  ...['arxiv.org', 'www.arxiv.org', 'ar5iv.labs.arxiv.org', 'ar5iv.org', 'www.alphaxiv.org'],
  ...['github.com', 'gist.github.com', 'huggingface.co', 'openreview.net', 'aclanthology.org'],
  ...['www.semanticscholar.org', 'www.codesota.com', 'proceedings.neurips.cc', 'papers.neurips.cc', 'papers.nips.cc'],
  ...['neurips.cc', 'proceedings.mlr.press', 'openaccess.thecvf.com', 'jmlr.org', 'www.jmlr.org'],
];

interface ContentScript {
  readonly matches: readonly string[];
  readonly js: readonly string[];
  readonly run_at: string;
  readonly all_frames?: boolean;
}

describe.each(BUILDS)('%s', (build) => {
  const read = () => JSON.parse(readBuilt(`${build}/manifest.json`));
  const contentScripts = () => {
    const scripts: ContentScript[] = read().content_scripts;
    const isSidebar = ({ js }: ContentScript) => js.includes('content-scripts/page.js');
    const isWake = ({ js }: ContentScript) => js.includes('content-scripts/wake.js');
    const isLists = ({ js }: ContentScript) => js.includes('content-scripts/lists.js');
    return {
      sidebar: scripts.filter(isSidebar),
      lists: scripts.filter(isLists),
      wake: scripts.filter(isWake),
      detectors: scripts.filter((script) => !isSidebar(script) && !isLists(script) && !isWake(script)),
    };
  };

  test.skipIf(!isBuilt(build))('asks for five permissions and one host, and in Chrome for the side panel', () => {
    const manifest = read();
    const sidePanel = build.includes('chrome') ? ['sidePanel'] : [];
    expect([...manifest.permissions].sort()).toEqual(
      ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage', ...sidePanel].sort(),
    );
    expect(manifest.host_permissions).toEqual(['https://huggingface.co/*']);
    // One site at a time, on the reader's press.
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.incognito).toBe('not_allowed');
  });

  test.skipIf(!isBuilt(build))('lets its own pages speak with the feed and nobody else, and read its own files', () => {
    expect(read().content_security_policy).toEqual({ extension_pages: CSP });
  });

  test.skipIf(!isBuilt(build))('stands beside pages of the sites it knows, in their top frame', () => {
    const { sidebar, detectors } = contentScripts();
    expect([...sidebar, ...detectors].filter((script) => script.all_frames)).toEqual([]);
    expect(sidebar).toHaveLength(1);
    const hosts = SITES.map((host) => `https://${host}/*`);
    expect([...(sidebar[0]?.matches ?? [])].sort()).toEqual(hosts.sort());
  });

  test.skipIf(!isBuilt(build))('brings one detector to each of them, before the sidebar asks for it', () => {
    const { sidebar, detectors } = contentScripts();
    expect(detectors.flatMap(({ matches }) => matches).sort()).toEqual([...(sidebar[0]?.matches ?? [])].sort());
    expect(new Set(detectors.map(({ run_at }) => run_at))).toEqual(new Set(['document_start']));
    expect(sidebar[0]?.run_at).toBe('document_end');
  });

  test.skipIf(!isBuilt(build))(
    'wakes the worker beside the same pages, once their detector is there to say which',
    () => {
      const { wake, sidebar } = contentScripts();
      expect(wake).toHaveLength(1);
      expect(wake[0]?.run_at).toBe('document_start');
      expect([...(wake[0]?.matches ?? [])].sort()).toEqual([...(sidebar[0]?.matches ?? [])].sort());
      const scripts: ContentScript[] = read().content_scripts;
      const place = (name: string) => scripts.findLastIndex(({ js }) => js.some((file) => file.includes(name)));
      expect(place('/wake.js')).toBeGreaterThan(place('/detect-'));
    },
  );

  test.skipIf(!isBuilt(build))('marks lists on the same sites alone, once a page has come to rest', () => {
    const { lists, sidebar } = contentScripts();
    expect(lists).toHaveLength(1);
    const hosts = (lists[0]?.matches ?? []).map((match) => match.replace(/(?<=\w)\/.*/, '/*'));
    expect(sidebar[0]?.matches).toEqual(expect.arrayContaining(hosts));
    expect(lists[0]?.run_at ?? 'document_idle').toBe('document_idle');
    expect(lists[0]?.all_frames).toBeFalsy();
  });

  test.skipIf(!isBuilt(build))('has a side panel that opens only when its reader opens it', () => {
    const { side_panel, sidebar_action } = read();
    if (build.includes('chrome')) expect(side_panel).toEqual({ default_path: 'sidepanel.html' });
    else expect(sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
  });

  test.skipIf(!isBuilt(build))('suggests at most four shortcuts, each with Alt', () => {
    const keys = Object.entries<{ suggested_key?: { default: string } }>(read().commands).flatMap(
      ([command, { suggested_key }]) => (suggested_key ? [[command, suggested_key.default]] : []),
    );
    expect(Object.fromEntries(keys)).toEqual({
      _execute_action: 'Alt+Shift+K',
      'toggle-sidebar': 'Alt+Shift+L',
      'save-paper': 'Alt+Shift+S',
    });
    expect(keys.length).toBeLessThanOrEqual(4);
  });

  test.skipIf(!isBuilt(build))('opens none of its files to pages', () => {
    expect(read().web_accessible_resources ?? []).toEqual([]);
  });
});

test.skipIf(!isBuilt('.output/firefox-mv3'))('Firefox is told that no data is collected', () => {
  const { gecko } = JSON.parse(readBuilt('.output/firefox-mv3/manifest.json')).browser_specific_settings;
  expect(gecko).toEqual({
    id: 'paperkin@paperkin.org',
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none'] },
  });
});
