// How the sidebar stands in pages, and where it does not, as its reader chose. Stored values are parsed by hand, for pages load this:
// what is damaged falls back, what is whole stays.
export type Fold = 'open' | 'collapsed';
/** Whether the sidebar stands open on a site, as last chosen there. Sites never touched are absent: room decides there. */
export type Folds = Readonly<Record<string, Fold>>;

export type Edge = 'left' | 'right';
export interface SidebarLook {
  /** Absent until chosen: where the page's lines end. */
  readonly edge?: Edge;
  /** CSS pixels. */
  readonly width: number;
}
export const WIDTH_MIN = 260;
export const WIDTH_MAX = 560;
export const WIDTH_USUAL = 320;
export const USUAL_LOOK: SidebarLook = { width: WIDTH_USUAL };

export type OffScope = 'page' | 'site' | 'everywhere';
export interface SidebarOff {
  readonly everywhere: boolean;
  /** Host names without `www.`. */
  readonly sites: readonly string[];
  /** Addresses without their fragment, newest last. */
  readonly pages: readonly string[];
}
export const OFF_NOWHERE: SidebarOff = { everywhere: false, sites: [], pages: [] };
const PAGES_KEPT = 200;

/** What a switch can name of an address. */
export interface Place {
  readonly site: string;
  readonly page: string;
}

export function placeOf({ hostname, href }: Pick<URL, 'hostname' | 'href'>): Place {
  return { site: hostname.replace(/^www\./, ''), page: href.replace(/#.*/s, '') };
}

export function parseFolds(stored: unknown): Folds {
  return Object.fromEntries(
    Object.entries(recordOf(stored)).filter((entry): entry is [string, Fold] =>
      /^(open|collapsed)$/.test(`${entry[1]}`),
    ),
  );
}

export function parseLook(stored: unknown): SidebarLook {
  const { edge, width } = recordOf(stored);
  return {
    ...((edge === 'left' || edge === 'right') && { edge }),
    width: typeof width === 'number' ? clampWidth(width) : WIDTH_USUAL,
  };
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, width))) || WIDTH_USUAL;
}

export function parseOff(stored: unknown): SidebarOff {
  const { everywhere, sites, pages } = recordOf(stored);
  return { everywhere: everywhere === true, sites: stringsOf(sites), pages: stringsOf(pages) };
}

/** By which switch the sidebar is off at a place, the widest first; null where it is on. */
export function offScope({ everywhere, sites, pages }: SidebarOff, { site, page }: Place): OffScope | null {
  if (everywhere) return 'everywhere';
  if (sites.includes(site)) return 'site';
  return pages.includes(page) ? 'page' : null;
}

export function switchOff(off: SidebarOff, scope: OffScope, { site, page }: Place): SidebarOff {
  if (scope === 'everywhere') return { ...off, everywhere: true };
  return scope === 'site'
    ? { ...off, sites: [...without(off.sites, site), site] }
    : { ...off, pages: [...without(off.pages, page), page].slice(-PAGES_KEPT) };
}

/** Every switch that keeps the sidebar from this place is taken back. */
export function switchOn(off: SidebarOff, { site, page }: Place): SidebarOff {
  return { everywhere: false, sites: without(off.sites, site), pages: without(off.pages, page) };
}

const without = (list: readonly string[], one: string) => list.filter((other) => other !== one);

function recordOf(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null ? { ...stored } : {};
}

function stringsOf(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
}
