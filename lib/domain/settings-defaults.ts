import type { Settings } from './settings';

export const DEFAULT_SETTINGS: Settings = { historyDays: 90, density: 'cosy', theme: 'system' };
