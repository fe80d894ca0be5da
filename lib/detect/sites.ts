// All sites with a detector of their own, for the popup's script; the generic detector reads every other page.
import { alphaxiv } from './alphaxiv';
import { ar5iv } from './ar5iv';
import type { Site } from './site';
import { ARXIV_SITES, GITHUB_SITES, HUGGINGFACE_SITES } from './site-groups';

export const SITES: readonly Site[] = [...ARXIV_SITES, ...GITHUB_SITES, ...HUGGINGFACE_SITES, ar5iv, alphaxiv];
