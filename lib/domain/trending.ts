export const PERIODS = ['today', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];
