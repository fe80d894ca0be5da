// The rows of a list of related papers, found papers or plain papers.
import type { PaperBrief } from '../lib/domain/paper';
import type { Span } from '../lib/domain/related-paper';
import { PaperCard } from './PaperCard';

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
  onToggleSaved(id: string, title: string): void;
}

export function PaperList({ rows, saved, now, gist, active, idPrefix, onToggleSaved }: PaperListProps) {
  return (
    <div>
      {rows.map(({ paper, titleMarks, why }, index) => (
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
          onToggleSaved={onToggleSaved}
        />
      ))}
    </div>
  );
}
