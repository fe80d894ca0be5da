// Where a paper can be read or used, as far as it is known. Every link was made or checked by lib/domain/links.
import { codeUrl, discussionUrl, paperUrl, safeHttpUrl } from '../lib/domain/links';
import type { Paper } from '../lib/domain/paper';
import { hasArxivId } from '../lib/domain/paper-id';
import { t } from './strings';

export interface PaperLink {
  readonly label: string;
  readonly href: string;
}

export function paperLinks(paper: Paper): readonly PaperLink[] {
  const links: { label: string; href: string | null }[] = [
    { label: 'arXiv', href: paperUrl(paper) },
    { label: 'PDF', href: hasArxivId(paper.id) ? `https://arxiv.org/pdf/${encodeURI(paper.id)}` : null },
    { label: 'Hugging Face', href: discussionUrl(paper) },
    { label: t('code'), href: codeUrl(paper) },
    { label: t('project'), href: paper.projectUrl ? safeHttpUrl(paper.projectUrl) : null },
  ];
  return links.filter((link): link is PaperLink => link.href !== null);
}
