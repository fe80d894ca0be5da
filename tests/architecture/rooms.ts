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
  search: ['db', ...WORKER_LIB],
  related: ['kin', 'search', 'db', ...WORKER_LIB],
  trending: ['kin', 'search', 'db', ...WORKER_LIB],
  sync: ['feed', 'db', 'kin', 'search', 'items', 'assets', ...DOMAIN],
  library: ['db', 'items', ...DOMAIN],
  entrypoints: [
    ...['domain', 'text', 'util', 'messaging', 'items', 'detect', 'page', 'stores', 'components'],
    ...['feed', 'db', 'kin', 'search', 'related', 'trending', 'sync', 'library', 'assets'],
  ],
} as const satisfies Record<string, readonly string[]>;

/** Rooms whose code ends in a page that is being read, or in one of our own pages: never in the worker. */
export const PAGE_SIDE: readonly string[] = ['detect', 'page', 'stores', 'components'];

/** Files under `lib/` are named by their folder, `lib/items.ts` by itself, everything else by its top folder. */
export function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'lib' ? second.replace(/\.ts$/, '') : top;
}
