// A page's <meta> tags by lower-case name, read once. Papers with 3,000 authors have 3,000 tags; more than that is not read.
const TAGS_MAX = 5000;
const CONTENT_MAX = 30_000;
const WITH_DOTS = ['dc', 'dcterms', 'prism'];

export interface MetaTags {
  /** The first tag that says something, over the names in order. */
  one(...names: string[]): string;
  all(...names: string[]): string[];
}

export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  // By tag name, since browsers keep that list for the next who asks; a selector would go through ten megabytes each time.
  const metas = document.getElementsByTagName('meta');
  for (let i = 0; i < TAGS_MAX; i++) {
    const tag = metas[i];
    if (!tag) break;
    const name = usual(tag.getAttribute('name') ?? tag.getAttribute('property') ?? '');
    // Some savers of pages write `value` for `content`.
    const content = (tag.getAttribute('content') ?? tag.getAttribute('value') ?? '').slice(0, CONTENT_MAX).trim();
    if (!name || !content) continue;
    const list = tags.get(name);
    if (list) list.push(content);
    else tags.set(name, [content]);
  }
  const all = (...names: string[]) => names.flatMap((name) => tags.get(name) ?? []);
  return { all, one: (...names) => all(...names)[0] ?? '' };
}

/** Some write `dc:title` for `dc.title`, and Digital Commons puts its own name before all. */
function usual(name: string): string {
  const lower = name.trim().toLowerCase();
  if (lower.startsWith('bepress_')) return lower.slice('bepress_'.length);
  const colon = lower.indexOf(':');
  const prefix = colon > 0 ? lower.slice(0, colon) : '';
  return WITH_DOTS.includes(prefix) ? `${prefix}.${lower.slice(colon + 1)}` : lower;
}

/** Behind a company's or a person's name, not before it. */
const SUFFIX = /^(?:inc|ltd|llc|gmbh|corp|jr|sr|ii|iii|iv|ph\.?d|m\.?d)\.?$/i;

/** `Vaswani, Ashish` as people say it; several in one tag are set apart by semicolons, by "and", or by commas between whole names. */
export function authorNames(contents: readonly string[]): string[] {
  return contents
    .flatMap((content) => content.split(/;|\sand\s(?=[^,;]{1,60},)/))
    .flatMap((name) => {
      const parts = name.split(',').map((part) => part.trim());
      const [family = '', given = '', ...more] = parts;
      if (more.length > 0 && parts.every((part) => part.includes(' '))) return parts;
      if (!given || SUFFIX.test(given) || more.some((part) => !SUFFIX.test(part))) return name.trim();
      return [given, family, ...more].join(' ');
    })
    .filter(Boolean);
}
