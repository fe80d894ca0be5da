// Every link that Paperkin shows is made here, so that none leaves http(s) and none carries a feed's markup.
import type { PaperBrief } from './paper';
import { hasArxivId } from './paper-id';

/** The link when it is plain http(s) without user info; null otherwise (javascript:, data:, control characters, …). */
export function safeHttpUrl(text: string): string | null {
  try {
    const url = new URL(text.trim());
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
    if (url.username || url.password || !url.hostname) return null;
    return url.href;
  } catch {
    return null;
  }
}

/** Where a title leads: its page on arXiv; for a paper without known id, arXiv's search for its title. */
export function paperUrl(paper: Pick<PaperBrief, 'id' | 'title'>): string {
  return hasArxivId(paper.id)
    ? `https://arxiv.org/abs/${encodeURI(paper.id)}`
    : `https://arxiv.org/search/?searchtype=title&query=${encodeURIComponent(paper.title)}`;
}

export function discussionUrl(paper: Pick<PaperBrief, 'id'>): string | null {
  return hasArxivId(paper.id) ? `https://huggingface.co/papers/${encodeURI(paper.id)}` : null;
}

export function codeUrl(paper: Pick<PaperBrief, 'github'>): string | null {
  return paper.github ? safeHttpUrl(`https://github.com/${paper.github}`) : null;
}
