// Sites that the reader allowed, each with the way to take that back.
import { t, tn } from './strings';

export interface OptionsSitesProps {
  readonly sites: readonly { readonly pattern: string; readonly name: string }[];
  onRevoke(pattern: string): Promise<void>;
}

export function OptionsSites({ sites, onRevoke }: OptionsSitesProps) {
  return (
    <section id="sites">
      <h2>{t('optSites')}</h2>
      <div>
        <p role="status">{tn('allowedSites', sites.length)}</p>
        <p class="quiet">{t('sitesNote')}</p>
      </div>
      {sites.length > 0 && (
        <ul class="rows" aria-label={t('optSites')}>
          {sites.map(({ pattern, name }) => (
            <li class="setrow" key={pattern}>
              <div>
                <p dir="auto">{name}</p>
              </div>
              <button
                type="button"
                class="btn plain"
                aria-label={t('revokeNamed', name)}
                onClick={() => void onRevoke(pattern)}
              >
                {t('revoke')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
