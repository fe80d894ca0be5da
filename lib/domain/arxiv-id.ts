// arXiv identifiers: both schemes (2507.14111v2, hep-th/9901001), with the version split off so that versions are one paper.
// Source: https://info.arxiv.org/help/arxiv_identifier.html

export interface ArxivId {
  /** Without version. */
  readonly id: string;
  readonly version?: number;
}

const NEW = /^(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v([1-9]\d{0,2}))?$/;
const OLD = /^([a-z]{2,}(?:-[a-z]{2,})?(?:\.[A-Z]{2})?\/\d{7})(?:v([1-9]\d{0,2}))?$/i;

/** Parses a bare identifier, `arXiv:` prefix allowed. Null when it is none. */
export function parseArxivId(text: string): ArxivId | null {
  const bare = text.trim().replace(/^arxiv:\s*/i, '');
  const match = NEW.exec(bare) ?? OLD.exec(bare);
  if (!match?.[1]) return null;
  return match[2] ? { id: match[1], version: Number(match[2]) } : { id: match[1] };
}

const HOST = /^(?:[a-z\d]+\.)*(?:arxiv|ar5iv|alphaxiv)\.org$/;
const PATH = /^\/(?:abs|pdf|html|format|ps|e-print|src|overview)\/(.+?)(?:\.pdf)?\/?$/;

/** The identifier in an http(s) link to a paper on arXiv or on a site that mirrors it by id. Null for any other link. */
export function arxivIdOfUrl(url: URL): ArxivId | null {
  if (url.hostname === 'huggingface.co' || url.hostname === 'www.huggingface.co') {
    const slug = /^\/papers\/([^/]+)$/.exec(url.pathname)?.[1];
    return slug ? parseArxivId(slug) : null;
  }
  if (url.hostname === 'doi.org' || url.hostname === 'www.doi.org') {
    const slug = /^\/10\.48550\/arxiv\.(.+)$/i.exec(url.pathname)?.[1];
    return slug ? parseArxivId(slug) : null;
  }
  if (!HOST.test(url.hostname)) return null;
  const path = PATH.exec(url.pathname)?.[1];
  return path ? parseArxivId(decodeURIComponentSafe(path)) : null;
}

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
