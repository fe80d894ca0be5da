// The programmes of ICML and ICLR, which stand on the same platform as that of NeurIPS.
import { NEURIPS } from './neurips';
import { paperSite } from './paper-site';
import type { Site } from './site';

export const PROGRAMMES: readonly Site[] = ['icml', 'iclr'].map((name) =>
  paperSite({ ...NEURIPS, name, hosts: [`${name}.cc`] }),
);
