// One saved paper in full: who wrote it, what it says, where to read it. Beside the list, or over it where there is no room.
import { useEffect, useRef } from 'preact/hooks';
import type { LibraryItem } from '../lib/domain/library-item';
import { hasArxivId } from '../lib/domain/paper-id';
import { byline } from './byline';
import { Facts } from './Facts';
import { formatDay } from './format';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { close, ext } from './icon-paths';
import { paperLinks } from './paper-links';
import { SaveButton } from './SaveButton';
import { t, tn } from './strings';

const NAMES_SHOWN = 12;

export interface LibraryDetailProps {
  readonly item: LibraryItem;
  readonly saved: boolean;
  onClose(): void;
  onToggleSaved(id: string, title: string): void;
}

export function LibraryDetail({ item: { paper }, saved, onClose, onToggleSaved }: LibraryDetailProps) {
  const { who, more } = byline(paper, NAMES_SHOWN);
  const closer = useRef<HTMLButtonElement>(null);

  // Where the detail covers the list, the button that leads back takes the focus; beside the list it is not shown.
  useEffect(() => {
    if (closer.current?.checkVisibility?.()) closer.current.focus();
  }, []);

  return (
    <aside
      class="detail"
      aria-label={t('paper')}
      data-section="detail"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="row">
        <SaveButton title={paper.title} saved={saved} wide onToggle={() => onToggleSaved(paper.id, paper.title)} />
        <span class="push back">
          <IconButton icon={close} label={t('backToList')} buttonRef={closer} onClick={onClose} />
        </span>
      </div>
      <h2 dir="auto">{paper.title}</h2>
      <p class="authors">
        {who} {more > 0 && <span class="quiet">{tn('andMore', more)}</span>}
      </p>
      <div class="facts">
        <time dateTime={paper.date}>{formatDay(paper.date, Date.now())}</time>
        <Facts paper={paper} />
        {hasArxivId(paper.id) && <span>arXiv {paper.id}</span>}
      </div>
      <div class="links">
        {paperLinks(paper).map(({ label, href }) => (
          <a key={href} href={href} target="_blank" rel="noreferrer">
            <Icon d={ext} small />
            {label}
          </a>
        ))}
      </div>
      <section>
        <h3 class="sub">{t('abstract')}</h3>
        <p class="abstract" dir="auto">
          {paper.abstract || t('noAbstract')}
        </p>
      </section>
    </aside>
  );
}
