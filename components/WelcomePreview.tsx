// What the sidebar will look like, with two real papers. A picture: inert, so that nothing in it pretends to save.
import type { RelatedPaper } from '../lib/domain/related-paper';
import { PaperList } from './PaperList';
import { Subject } from './Subject';

export interface WelcomePreviewProps {
  readonly title: string;
  readonly related: readonly RelatedPaper[];
}

export function WelcomePreview({ title, related }: WelcomePreviewProps) {
  const saved = new Set(related.slice(1).map(({ paper }) => paper.id));
  const list = { saved, now: Date.now(), onToggleSaved: () => {} };
  return (
    <div class="preview" inert>
      <Subject subject={{ kind: 'paper', title }} own={null} {...list} />
      <PaperList rows={related} {...list} />
    </div>
  );
}
