// The rows of a list of related papers, found papers or plain papers; of related ones, those can be hidden.
import type { PageName } from '../lib/domain/page-name';
import type { PaperBrief } from '../lib/domain/paper';
import type { Span } from '../lib/domain/related-paper';
import type { HiddenRow, HidingActions } from '../lib/stores/hiding';
import type { ReadAbstract } from '../lib/stores/read-abstract';
import { CardMenu } from './CardMenu';
import { PaperCard } from './PaperCard';
import { t } from './strings';
import { UndoLine } from './UndoLine';

export interface PaperListRow {
  readonly paper: PaperBrief;
  readonly titleMarks?: readonly Span[];
  readonly why?: readonly string[];
}

export interface PaperListProps {
  readonly rows: readonly PaperListRow[];
  readonly saved: ReadonlySet<string>;
  readonly now: number;
  readonly gist?: boolean;
  /** Index of the active search result. */
  readonly active?: number;
  /** Elements get `<idPrefix><index>`, so that a search box can point at its active result. */
  readonly idPrefix?: string;
  /** Lets rows be hidden beside this page, or everywhere. */
  readonly hiding?: {
    readonly page: PageName | undefined;
    readonly last: HiddenRow | null;
    readonly actions: HidingActions;
  };
  /** Lets the abstracts of related papers be unfolded. */
  readonly onRead?: ReadAbstract;
  onToggleSaved(id: string, title: string): void;
}

export function PaperList({ rows, saved, now, gist, active, idPrefix, hiding, onRead, onToggleSaved }: PaperListProps) {
  const cards = rows.map(({ paper, titleMarks, why }, index) => (
    <PaperCard
      key={paper.id}
      paper={paper}
      saved={saved.has(paper.id)}
      now={now}
      {...(titleMarks && { marks: titleMarks })}
      {...(why && { why })}
      {...(gist && { gist })}
      {...(idPrefix && { elementId: `${idPrefix}${index}` })}
      active={index === active}
      focused={hiding?.last?.isBack && hiding.last.paperId === paper.id}
      onRead={onRead}
      onToggleSaved={onToggleSaved}
    >
      {hiding && <CardMenu paper={paper} page={hiding.page} onHide={hiding.actions.onHide} />}
    </PaperCard>
  ));
  if (hiding?.last && !hiding.last.isBack) {
    const { id, title, everywhere, index } = hiding.last;
    const words = t(everywhere ? 'hiddenEverywhere' : 'hiddenHere', title);
    cards.splice(index, 0, <UndoLine key={id} title={title} words={words} focused onUndo={hiding.actions.onUnhide} />);
  }
  return <div>{cards}</div>;
}
