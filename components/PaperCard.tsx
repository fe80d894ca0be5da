// One paper, one row: title, save, who and when, counts, and why it is here. The same in every list.
import type { ComponentChildren } from 'preact';
import { paperUrl } from '../lib/domain/links';
import type { PaperBrief } from '../lib/domain/paper';
import type { Span } from '../lib/domain/related-paper';
import type { ReadAbstract } from '../lib/stores/read-abstract';
import { byline } from './byline';
import { Facts } from './Facts';
import { formatDay, formatNumber } from './format';
import { Marked } from './Marked';
import { SaveButton } from './SaveButton';
import { takeFocus } from './take-focus';
import { Why } from './Why';

export interface PaperCardProps {
  readonly paper: PaperBrief;
  readonly saved: boolean;
  readonly now: number;
  readonly marks?: readonly Span[];
  readonly why?: readonly string[];
  /** Shows the sentence on what the paper does. */
  readonly gist?: boolean;
  /** The active search result, while focus stays in the search box. */
  readonly active?: boolean;
  readonly elementId?: string;
  /** Takes the focus as it comes. */
  readonly focused?: boolean | undefined;
  /** What its menu is, where it has one. */
  readonly children?: ComponentChildren;
  /** Reads its abstract, with `terms` marked. */
  readonly onRead?: ReadAbstract | undefined;
  onToggleSaved(id: string, title: string): void;
}

export function PaperCard(props: PaperCardProps) {
  const {
    paper,
    saved,
    now,
    marks,
    why = [],
    gist,
    active,
    elementId,
    focused,
    children,
    onRead,
    onToggleSaved,
  } = props;
  const { who, more } = byline(paper);
  return (
    <article class={active ? 'card is-active' : 'card'} id={elementId} data-paper-id={paper.id}>
      <h3 class="card-title">
        <a ref={focused ? takeFocus : null} href={paperUrl(paper)} target="_blank" rel="noreferrer" dir="auto">
          <Marked text={paper.title} spans={marks} />
        </a>
      </h3>
      <SaveButton title={paper.title} saved={saved} onToggle={() => onToggleSaved(paper.id, paper.title)} />
      {gist && paper.gist && (
        <p class="sum" dir="auto">
          {paper.gist}
        </p>
      )}
      <p class="by">
        <span class="who">{who}</span>
        {more > 0 && <span class="more">+{formatNumber(more)}</span>}
        <time dateTime={paper.date}>{formatDay(paper.date, now)}</time>
      </p>
      <Facts paper={paper} />
      {why.length > 0 && <Why terms={why} onRead={onRead && (() => onRead(paper.id, why))} />}
      {children}
    </article>
  );
}
