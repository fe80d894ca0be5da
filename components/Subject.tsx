// What the page is about: its own record in the feed where there is one, else the page's title.
import type { PageSubject } from '../lib/domain/page-subject';
import type { RelatedAnswer } from '../lib/domain/related-paper';
import { Facts } from './Facts';
import { formatDay } from './format';
import { SaveButton } from './SaveButton';
import { t } from './strings';

export interface SubjectProps {
  readonly subject: Pick<PageSubject, 'kind' | 'title'>;
  readonly own: RelatedAnswer['own'];
  readonly saved: ReadonlySet<string>;
  readonly now: number;
  /** With the word on its save button, where there is room. */
  readonly wide?: boolean;
  onToggleSaved(id: string, title: string): void;
}

export function Subject({ subject, own, saved, now, wide, onToggleSaved }: SubjectProps) {
  const paper = own?.paper;
  return (
    <section class="subject" aria-label={t('thisPage')} data-section="own" data-paper-id={paper?.id}>
      <div class="head">
        <p class="lead">{t(paper && subject.kind === 'repository' ? 'readingRepositoryOf' : 'reading')}</p>
        {paper && (
          <SaveButton
            title={paper.title}
            saved={saved.has(paper.id)}
            {...(wide && { wide })}
            onToggle={() => onToggleSaved(paper.id, paper.title)}
          />
        )}
        <p class="card-title">
          <span dir="auto">{paper?.title ?? subject.title}</span>
        </p>
      </div>
      {paper && (
        <div class="facts">
          <span>{t('inDailyPapers', formatDay(paper.date, now))}</span>
          <Facts paper={paper} terse />
        </div>
      )}
    </section>
  );
}
