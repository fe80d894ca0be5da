// Sites that are read on a click, or always where their reader allows it: the page's script for them is not loaded by itself.
import { dblp } from './dblp';
import { googlescholar } from './googlescholar';
import { lingbuzz } from './lingbuzz';
import { PROGRAMMES } from './programmes';
import { PUBLISHERS } from './publishers';
import type { Site } from './site';
import { WRITTEN_SITES } from './written-sites';

export const OPTIONAL_SITES: readonly Site[] = [
  ...[...PUBLISHERS, ...WRITTEN_SITES, ...PROGRAMMES],
  ...[dblp, googlescholar, lingbuzz],
];
