// Items in the feed's own shape, as builders: the recorded shape of 2026, with everything optional left out.

export interface RawItem {
  paper: Record<string, unknown>;
  [field: string]: unknown;
}

export function aRawItem(paper: Record<string, unknown> = {}, item: Record<string, unknown> = {}): RawItem {
  return {
    paper: {
      id: '2608.19880',
      title: 'Worlds that\n  answer back',
      summary: 'An agent learns more\nwhen its world changes.',
      publishedAt: '2026-08-20T00:00:00.000Z',
      upvotes: 163,
      authors: [{ _id: 'a', name: 'Ada Lovelace', hidden: false }],
      ...paper,
    },
    publishedAt: '2026-08-20T00:00:00.000Z',
    title: 'Worlds that\n  answer back',
    numComments: 2,
    ...item,
  };
}
