// What else a card can do: say that its paper is not related to the page, or that it and papers like it are not wanted anywhere.
import type { PageName } from '../lib/domain/page-name';
import type { PaperBrief } from '../lib/domain/paper';
import { Icon } from './Icon';
import { more } from './icon-paths';
import { Menu } from './Menu';
import { t } from './strings';

export interface CardMenuProps {
  readonly paper: PaperBrief;
  /** The page that the list is for; undefined where it has no name to be remembered by. */
  readonly page: PageName | undefined;
  /** Beside `page` alone, or without one everywhere. */
  onHide(paper: PaperBrief, page?: PageName): void;
}

export function CardMenu({ paper, page, onHide }: CardMenuProps) {
  const everywhere = { label: t('hideAlike'), run: () => onHide(paper) };
  return (
    <Menu
      class="ib"
      label={t('moreOn', paper.title)}
      items={page ? [{ label: t('notRelated'), run: () => onHide(paper, page) }, everywhere] : [everywhere]}
    >
      <Icon d={more} />
    </Menu>
  );
}
