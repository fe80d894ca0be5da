// What the reader hid, each with the way back.
import type { Hidden } from '../lib/domain/hidden';
import { t, tn } from './strings';

export interface OptionsHiddenProps {
  /** Newest last, as it is kept. */
  readonly hidden: readonly Hidden[];
  onUnhide(id: string): Promise<void>;
  onUnhideAll(): Promise<void>;
}

export function OptionsHidden({ hidden, onUnhide, onUnhideAll }: OptionsHiddenProps) {
  return (
    <section id="hidden">
      <h2>{t('optHidden')}</h2>
      <div class="setrow">
        <div>
          <p role="status">{tn('hiddenPapers', hidden.length)}</p>
          <p class="quiet">{t('hiddenNote')}</p>
        </div>
        <button type="button" class="btn plain" disabled={hidden.length === 0} onClick={() => void onUnhideAll()}>
          {t('unhideAll')}
        </button>
      </div>
      {hidden.length > 0 && (
        <ul class="rows" aria-label={t('optHidden')}>
          {hidden.toReversed().map(({ id, title, page }) => (
            <li class="setrow" key={id}>
              <div>
                <p dir="auto">{title}</p>
                <p class="quiet" dir="auto">
                  {page ? t('hiddenBeside', page.title) : t('hiddenAnywhere')}
                </p>
              </div>
              <button
                type="button"
                class="btn plain"
                aria-label={t('unhideNamed', title)}
                onClick={() => void onUnhide(id)}
              >
                {t('unhide')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
