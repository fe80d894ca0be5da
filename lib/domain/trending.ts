export const PERIODS = ['today', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];
/** The period of the first list: what `getOverview` answers with and what the popup opens on. */
export const FIRST_PERIOD: Period = 'week';
