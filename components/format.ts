// Dates, numbers and times as the interface writes them. Pure but for the language; the clock is passed in.
import { locale, t } from './strings';

const MS_PER_MIN = 60_000;

/** "1 Jul" in this year, "17 Apr 2025" otherwise. `day`: `YYYY-MM-DD`, read as UTC like the feed's days. */
export function formatDay(day: string, now: number): string {
  const thisYear = day.startsWith(String(new Date(now).getUTCFullYear()));
  return new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    ...(thisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.parse(day));
}

/** 4,812 */
export function formatNumber(count: number): string {
  return count.toLocaleString(locale());
}

/** 2.3k */
export function formatCompact(count: number): string {
  return count.toLocaleString(locale(), { notation: 'compact', maximumFractionDigits: count < 100_000 ? 1 : 0 });
}

/** "Synced 12 min ago". `at`, `now`: milliseconds since the epoch. */
export function formatSynced(at: number, now: number): string {
  const minutes = Math.floor((now - at) / MS_PER_MIN);
  if (minutes < 1) return t('syncedNow');
  if (minutes < 60) return t('syncedMinutes', formatNumber(minutes));
  if (minutes < 24 * 60) return t('syncedHours', formatNumber(Math.floor(minutes / 60)));
  return t('syncedOn', formatDay(new Date(at).toISOString().slice(0, 10), now));
}
