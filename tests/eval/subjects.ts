// Pages as detection would hand them to the worker: repositories by name and description, READMEs with their links, real pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { detectRepository } from '../../lib/detect/github-repository';
import { makeSubject } from '../../lib/detect/make-subject';
import { detectPage } from '../../lib/detect/registry';
import type { PageSubject } from '../../lib/domain/page-subject';
import { parsePage } from '../detect/parse-page';

export function repositorySubject(repo: string, description: string): PageSubject {
  return makeSubject({
    site: 'github',
    kind: 'repository',
    ids: { github: repo },
    title: description ? `${repo}: ${description}` : repo,
    text: description,
  });
}

/** `markdown`: a README or another document of the repository, read as detection reads it where GitHub shows it. */
export function readmeSubject(repo: string, markdown: string): PageSubject {
  const readme = marked.parse(markdown, { async: false, gfm: true });
  const page = `<html><head></head><body><div id="readme"><article class="markdown-body">${readme}</article></div></body></html>`;
  return detectRepository(repo, new URL(`https://github.com/${repo}`), parsePage(page));
}

/** Null when nothing is detected. `url`: null where it is not known, without a host where only its path is. */
export function pageSubject(data: string, file: string, url: string | null): PageSubject | null {
  const address = new URL(url ?? '/page', 'https://example.org');
  return detectPage(address, parsePage(readFileSync(join(data, file), 'utf8')));
}
