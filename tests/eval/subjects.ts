// Pages as detection would hand them to the worker: repositories by name and description, READMEs with their links, real pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { linkedArxiv } from '../../lib/detect/linked-arxiv';
import { makeSubject } from '../../lib/detect/make-subject';
import { detectPage } from '../../lib/detect/registry';
import type { PageSubject } from '../../lib/domain/page-subject';
import { parsePage } from '../detect/parse-page';

const LINK = /\[([^\]]*)\]\((https?:\/\/[^\s)]+)[^)]*\)|<?(https?:\/\/[^\s<>)\]"']+)>?/g;

export function repositorySubject(repo: string, description: string): PageSubject {
  return makeSubject({
    site: 'github',
    kind: 'repository',
    ids: { github: repo },
    title: description ? `${repo}: ${description}` : repo,
    text: description,
  });
}

/** `markdown`: a README or another document of the repository; its links are made links. */
export function readmeSubject(repo: string, markdown: string): PageSubject {
  const base = new URL(`https://github.com/${repo}`);
  const { document } = parseHTML('<html><body><article></article></body></html>');
  const article = document.querySelector('article') as unknown as Element;
  article.innerHTML = escaped(markdown).replace(LINK, (_, label, target, bare) => {
    const href = target ?? bare;
    return `<a href="${href}">${label || href}</a>`;
  });
  const citedArxiv: string[] = [];
  return makeSubject({
    site: 'github',
    kind: 'repository',
    ids: { github: repo },
    title: repo,
    text: markdown,
    linkedArxiv: linkedArxiv(article, markdown, base, citedArxiv),
    citedArxiv,
  });
}

/** Null when nothing is detected. `url`: null where it is not known, without a host where only its path is. */
export function pageSubject(data: string, file: string, url: string | null): PageSubject | null {
  const address = new URL(url ?? '/page', 'https://example.org');
  return detectPage(address, parsePage(readFileSync(join(data, file), 'utf8')));
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
