// On a page of a site that Paperkin does not stand beside by itself: the way to have it there always.
import { Icon } from './Icon';
import { edge } from './icon-paths';
import { t } from './strings';

export interface SiteOfferProps {
  /** Its host, without `www.`. */
  readonly name: string;
  onAllow(): void;
}

export function SiteOffer({ name, onAllow }: SiteOfferProps) {
  return (
    <div class="bar" data-section="site">
      <button type="button" class="btn quiet" data-action="allow-site" onClick={() => onAllow()}>
        <Icon d={edge} small />
        {t('allowSite', name)}
      </button>
    </div>
  );
}
