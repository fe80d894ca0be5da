// All sites with a detector of their own, for the popup's script; the generic detector reads every other page.
import { alphaxiv } from './alphaxiv';
import { ar5iv } from './ar5iv';
import { SIDEBAR_SITES } from './sidebar-sites';
import type { Site } from './site';

export const SITES: readonly Site[] = [...SIDEBAR_SITES, ar5iv, alphaxiv];
