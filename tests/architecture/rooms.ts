// The table of who may import whom: which room a file belongs to, and which rooms each may enter.

const DOMAIN = ['domain', 'util'] as const;
const WORKER_LIB = ['domain', 'text', 'util'] as const;

export const MAY_ENTER = {
  domain: ['util'],
  text: ['util'],
  util: [],
  messaging: DOMAIN,
  items: DOMAIN,
  detect: DOMAIN,
  page: ['detect', 'stores', 'messaging', 'items', ...DOMAIN],
  stores: ['detect', 'messaging', 'items', ...DOMAIN],
  components: ['stores', 'domain', 'util', 'assets', 'public'],
  feed: DOMAIN,
  db: DOMAIN,
  kin: WORKER_LIB,
  search: ['kin', 'db', ...WORKER_LIB],
  related: ['kin', 'search', 'db', ...WORKER_LIB],
  trending: ['kin', 'search', 'db', ...WORKER_LIB],
  sync: ['feed', 'db', 'kin', 'search', 'items', 'assets', ...DOMAIN],
  library: ['db', 'items', ...DOMAIN],
  hidden: ['db', 'items', ...DOMAIN],
  'entrypoints/background': [
    ...['domain', 'text', 'util', 'messaging', 'items', 'detect', 'feed', 'db', 'kin', 'search', 'related', 'trending'],
    ...['sync', 'library', 'hidden'],
  ],
  'entrypoints/in-page': ['domain', 'util', 'messaging', 'items', 'detect', 'page', 'stores', 'components', 'assets'],
  'entrypoints/pages': ['domain', 'util', 'messaging', 'items', 'stores', 'components', 'assets'],
} as const satisfies Record<string, readonly string[]>;

/** Rooms whose code ends in a page that is being read, or in one of our own pages: never in the worker. */
export const PAGE_SIDE: readonly string[] = [
  ...['detect', 'page', 'stores', 'components'],
  ...['entrypoints/in-page', 'entrypoints/pages'],
];

/** Scripts that run in pages of others. */
const IN_PAGE = /\.content(?:\.tsx?)?$|^detect-page\.ts$/;

/**
 * Files under `lib/` are named by their folder, `lib/items.ts` by itself, entry points by where they run, everything else by its
 * top folder.
 */
export function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  if (top === 'entrypoints') {
    if (second === 'background') return 'entrypoints/background';
    return IN_PAGE.test(second) ? 'entrypoints/in-page' : 'entrypoints/pages';
  }
  return top === 'lib' ? second.replace(/\.ts$/, '') : top;
}
