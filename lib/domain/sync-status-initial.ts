import type { SyncStatus } from './sync-status';

export const INITIAL_SYNC_STATUS: SyncStatus = { state: 'idle', papers: 0, rejected: 0, starter: true };
