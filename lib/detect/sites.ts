// The sites that get a sidebar by themselves. Their pages load a script with the detectors of their group alone, entrypoints/detect-*;
// the popup's script has them all.
import { acl } from './acl';
import { alphaxiv } from './alphaxiv';
import { ar5iv } from './ar5iv';
import { arxiv } from './arxiv';
import { codesota } from './codesota';
import { cvf } from './cvf';
import { github } from './github';
import { huggingface } from './huggingface';
import { jmlr } from './jmlr';
import { neurips } from './neurips';
import { openreview } from './openreview';
import { pmlr } from './pmlr';
import { semanticscholar } from './semanticscholar';
import type { Site } from './site';

export const SITES: readonly Site[] = [
  ...[arxiv, ar5iv, alphaxiv, github, huggingface],
  ...[openreview, acl, semanticscholar, codesota, neurips, pmlr, cvf, jmlr],
];
