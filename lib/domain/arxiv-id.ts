// arXiv identifiers: both schemes (2507.14111v2, hep-th/9901001), with the version split off so that versions are one paper.
// Source: https://info.arxiv.org/help/arxiv_identifier.html
import { decoded } from './decoded';

export interface ArxivId {
  /** Without version. */
  readonly id: string;
  readonly version?: number;
}

const NEW = /^(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v([1-9]\d{0,2}))?$/;
/** A subject class behind the archive (`math.GT/0309136`) is no part of the identifier. */
const OLD = /^([a-z]{2,10}(?:-[a-z]{2,8})?)(?:\.[a-z-]{2,8})?(\/\d{7})(?:v([1-9]\d{0,2}))?$/i;

/** Parses a bare identifier, `arXiv:` prefix allowed. Null when it is none. */
export function parseArxivId(text: string): ArxivId | null {
  const bare = text.trim().replace(/^arxiv:\s*/i, '');
  const [, number, newVersion] = NEW.exec(bare) ?? [];
  const [, archive = '', oldNumber, oldVersion] = number ? [] : (OLD.exec(bare) ?? []);
  const id = number ?? (oldNumber && archive.toLowerCase() + oldNumber);
  const version = newVersion ?? oldVersion;
  if (!id) return null;
  return version ? { id, version: Number(version) } : { id };
}

const HOST = /^(?:[a-z\d]+\.)*(?:arxiv|ar5iv|alphaxiv)\.org$/;
/** What shows a paper, under the code of a language or not. */
const PATH =
  /^\/(?:[a-z]{2}\/)?(?:abs|pdf|html|format|ps|e-print|src|tex|overview|resources|audio|ftp\/arxiv\/papers\/\d{4})\/(.{9,40}?)(?:\.pdf)?\/?$/;

/** The identifier in an http(s) link to a paper on arXiv or on a site that mirrors it by id. Null for any other link. */
export function arxivIdOfUrl(url: URL): ArxivId | null {
  if (/^(?:www\.)?(?:huggingface|hf)\.co$/.test(url.hostname)) {
    const slug = /^\/papers\/([^/]+)\/?$/.exec(url.pathname)?.[1];
    return slug ? parseArxivId(slug) : null;
  }
  if (url.hostname === 'doi.org' || url.hostname === 'www.doi.org') {
    const slug = /^\/10\.48550\/arxiv\.(.+)$/i.exec(url.pathname)?.[1];
    return slug ? parseArxivId(slug) : null;
  }
  if (!HOST.test(url.hostname)) return null;
  const path = PATH.exec(url.pathname)?.[1];
  return path ? parseArxivId(decoded(path)) : null;
}
