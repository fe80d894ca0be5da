// Google Scholar: search results, profiles, and what cites a paper. Lists alone; which of their papers are on arXiv their links tell.

import { isAnyWall } from './any-wall';
import { type ListEntry, readEntries } from './list-entry';
import { listSubject } from './list-subject';
import type { Site } from './site';

const NAME = 'googlescholar';
const COUNTRIES =
  'com ae at be bg ca ch cl co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.za com.ar com.au com.br com.co com.eg com.hk com.mx com.my com.pe com.ph com.pk com.sa com.sg com.tr com.tw com.ua com.vn cz de dk es fi fr gr hr hu ie it lt lv nl no pl pt ro rs ru se si sk'.split(
    ' ',
  );

/** Around names, unseen. */
const DIRECTIONS = /[\u202a-\u202e]/g;

export const googlescholar: Site = {
  name: NAME,
  hosts: COUNTRIES.map((country) => `scholar.google.${country}`),
  claims: ({ pathname, search }) =>
    /^\/(?:scholar|citations)\?/.test(pathname + search) &&
    !/[?&]view_op=(?:list_colleagues|search_authors)/.test(search),
  detect: (url, document) =>
    isAnyWall(document) ? null : listSubject(NAME, url, document.title.replace(DIRECTIONS, ''), listed(url, document)),
  entries: listed,
};

function listed(url: URL, document: Document): ListEntry[] {
  return readEntries(document, url, '.gs_r .gs_rt > :is(a, span[id]), a.gsc_a_at', (title) =>
    [title, ...(title.closest('.gs_r')?.querySelectorAll('.gs_or_ggsm a') ?? [])].find((link) =>
      /arxiv\.org\//.test(link.getAttribute('href') ?? ''),
    ),
  );
}
