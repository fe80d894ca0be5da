// The sites that get a sidebar, by the content script that brings their detectors: each page loads its own site's alone.
import { arxiv } from './arxiv';
import { github } from './github';
import { huggingface } from './huggingface';
import type { Site } from './site';

export const ARXIV_SITES: readonly Site[] = [arxiv];
export const GITHUB_SITES: readonly Site[] = [github];
export const HUGGINGFACE_SITES: readonly Site[] = [huggingface];
