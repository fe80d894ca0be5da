// The counts of a paper: upvotes, comments, code with its stars. An absent fact leaves no gap; zero is shown.
import { codeUrl, discussionUrl } from '../lib/domain/links';
import type { PaperBrief } from '../lib/domain/paper';
import { formatCompact } from './format';
import { Icon } from './Icon';
import { code, comment, star, up } from './icon-paths';
import { type PluralBase, t, tn } from './strings';

export interface FactsProps {
  readonly paper: PaperBrief;
  /** Says the word "Code" to the ear alone, where one line must hold it all. */
  readonly terse?: boolean;
}

export function Facts({ paper, terse }: FactsProps) {
  const codeHref = codeUrl(paper);
  return (
    <ul class="facts">
      <li>
        <Fact icon={up} words="upvotes" count={paper.upvotes} />
      </li>
      <li>
        <Fact icon={comment} words="comments" count={paper.comments} href={discussionUrl(paper)} />
      </li>
      {codeHref && (
        <li>
          <a class="fact" href={codeHref} target="_blank" rel="noreferrer" title={paper.github}>
            <Icon d={code} small />
            <span class={terse ? 'sr' : ''}>{t('code')}</span>
          </a>
          {paper.githubStars !== undefined && <Fact icon={star} words="stars" count={paper.githubStars} />}
        </li>
      )}
    </ul>
  );
}

interface FactProps {
  readonly icon: string;
  readonly words: PluralBase;
  readonly count: number;
  readonly href?: string | null;
}

/** The eye gets icon and figure, the ear the whole words. */
function Fact({ icon, words, count, href }: FactProps) {
  const spoken = tn(words, count);
  const inner = [
    <Icon d={icon} small />,
    <span aria-hidden="true">{formatCompact(count)}</span>,
    <span class="sr">{spoken}</span>,
  ];
  return href ? (
    <a class="fact" href={href} target="_blank" rel="noreferrer" title={spoken}>
      {inner}
    </a>
  ) : (
    <span class="fact" title={spoken}>
      {inner}
    </span>
  );
}
