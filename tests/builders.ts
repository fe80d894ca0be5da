// Valid objects of the domain with everything filled in; a test names only what it is about.
import type { LibraryItem } from '../lib/domain/library-item';
import type { PageSubject } from '../lib/domain/page-subject';
import { briefOf, type Paper, type PaperBrief } from '../lib/domain/paper';
import type { RelatedPaper } from '../lib/domain/related-paper';

export function aPaper(overrides: Partial<Paper> = {}): Paper {
  return {
    id: '2607.00466',
    title: 'ELDR: Expert-Locality-Aware Decode Routing for PD-Disaggregated MoE Serving',
    abstract: 'Experts that are used together are kept together.',
    authors: ['Sangjin Choi', 'Sukmin Cho', 'Jinwoo Jeong', 'Yeonjae Kim', 'Jongse Park', 'Youngjin Kwon'],
    authorCount: 6,
    date: '2026-07-01',
    published: '2026-06-30',
    upvotes: 16,
    comments: 1,
    keywords: ['MoE serving', 'expert locality', 'decode'],
    source: 'huggingface',
    ...overrides,
  };
}

export function aBrief(overrides: Partial<PaperBrief> = {}): PaperBrief {
  return briefOf(aPaper(overrides));
}

export function aRelated(overrides: Partial<PaperBrief> = {}, rest: Partial<RelatedPaper> = {}): RelatedPaper {
  return { paper: aBrief(overrides), score: 0.5, why: ['MoE serving', 'expert locality'], titleMarks: [], ...rest };
}

export function anItem(overrides: Partial<Paper> = {}, rest: Partial<LibraryItem> = {}): LibraryItem {
  const paper = aPaper(overrides);
  return { id: paper.id, paper, addedAt: Date.parse('2026-08-20T12:00:00Z'), revision: 1, ...rest };
}

export function aSubject(overrides: Partial<PageSubject> = {}): PageSubject {
  return {
    site: 'arxiv',
    kind: 'paper',
    ids: { arxiv: '2608.16157' },
    title: 'FreeToken: Efficient Edge-Native MoE Serving with Bandwidth-Adaptive Execution',
    authors: ['Shuo Yang', 'Xiaoze Fan'],
    text: 'Mixture-of-experts serving on edge devices.',
    linkedArxiv: [],
    confidence: 1,
    ...overrides,
  };
}
