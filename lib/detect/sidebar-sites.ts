// The sites that get a sidebar: all that the content script carries, whose every byte each of their pages loads.
import { arxiv } from './arxiv';
import { github } from './github';
import { huggingface } from './huggingface';
import type { Site } from './site';

export const SIDEBAR_SITES: readonly Site[] = [arxiv, github, huggingface];
