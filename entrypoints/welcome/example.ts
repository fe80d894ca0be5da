// Two real papers that show what the sidebar looks like, before there is a page to show it beside.
import type { RelatedPaper } from '../../lib/domain/related-paper';

const related: readonly RelatedPaper[] = [
  {
    paper: {
      id: '2607.00466',
      title: 'ELDR: Expert-Locality-Aware Decode Routing for PD-Disaggregated MoE Serving',
      authors: ['Sangjin Choi', 'Sukmin Cho'],
      authorCount: 6,
      date: '2026-07-01',
      upvotes: 16,
      comments: 1,
      keywords: [],
      source: 'starter',
    },
    score: 1,
    why: ['MoE serving', 'expert locality', 'decode'],
    titleMarks: [
      [6, 21],
      [64, 75],
    ],
  },
  {
    paper: {
      id: '2403.06504',
      title: 'Adding NVMe SSDs to Enable and Accelerate 100B Model Fine-tuning on a Single GPU',
      authors: ['Changyue Liao', 'Mo Sun'],
      authorCount: 7,
      date: '2024-03-11',
      upvotes: 38,
      comments: 4,
      keywords: [],
      source: 'starter',
    },
    score: 1,
    why: ['offloading', 'CPU-GPU execution'],
    titleMarks: [],
  },
];

export const EXAMPLE = {
  title: 'FreeToken: Efficient Edge-Native MoE Serving with Bandwidth-Adaptive Execution',
  related,
};
