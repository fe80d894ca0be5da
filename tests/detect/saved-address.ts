// Where a saved page stood, when nobody says: as the page itself does. Savers note the address in a comment, sites in their tags.
const NOTED = /\burl\b["']?\s{0,5}[:=]?\s{0,5}(?:\(\d+\))?\s{0,5}["']?(https?:\/\/[^\s"'<>]+)/i;
const COMMENTS_MAX = 20;

/** Likeliest first. A page that does not say where it stands has its base, or the address of its PDF, at least. */
const TAGS: readonly [selector: string, attribute: string][] = [
  ['link[rel="canonical"]', 'href'],
  ['meta[property="og:url"], meta[name="og:url"]', 'content'],
  ['meta[name="citation_abstract_html_url"]', 'content'],
  ['meta[name="citation_fulltext_html_url"], meta[name="citation_public_url"]', 'content'],
  ['meta[name="twitter:url"], meta[property="twitter:url"]', 'content'],
  ['link[rel="shortlink"], link[rel="alternate"][hreflang="x-default"]', 'href'],
  ['base[href]', 'href'],
];

/** `base`: where the addresses start that leave their host out. */
export function savedAddress(document: Document, base: string): URL | null {
  const { host } = new URL(base);
  const said = [
    noted(document),
    ...TAGS.map(([tag, attribute]) => document.querySelector(tag)?.getAttribute(attribute)),
  ];
  for (const address of said) {
    if (!address || !URL.canParse(address, base)) continue;
    const url = new URL(address, base);
    // A site's front page is where its base stands, not the page.
    if (/^https?:$/.test(url.protocol) && (url.pathname !== '/' || url.search || url.host !== host)) return url;
  }
  return byName(document);
}

/** Where pages of this name stand: arXiv's and GitHub's say what they are of, if nothing else. */
function byName(document: Document): URL | null {
  const arxiv = content(document, 'citation_arxiv_id');
  const printed = /^\s*arXiv:(\S+)/.exec(document.querySelector('#watermark-tr')?.textContent ?? '')?.[1];
  const repository = content(document, 'octolytics-dimension-repository_nwo');
  const address =
    (arxiv && `https://arxiv.org/abs/${arxiv}`) ||
    (printed && `https://arxiv.org/html/${printed}`) ||
    (repository && `https://github.com/${repository}`);
  return address ? new URL(address) : null;
}

const content = (document: Document, name: string) =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');

/** `<!-- {"url": "…"} -->`, `<!-- saved from url=(0034)… -->`, `<!-- Page saved with SingleFile url: … -->`. */
function noted(document: Document): string | undefined {
  const places = [document, document.documentElement, document.head, document.body].filter(Boolean);
  const comments = places.flatMap((place) => [...place.childNodes].filter(({ nodeType }) => nodeType === 8));
  for (const { nodeValue } of comments.slice(0, COMMENTS_MAX)) {
    const address = NOTED.exec((nodeValue ?? '').slice(0, 4000))?.[1];
    if (address) return address;
  }
  return undefined;
}
