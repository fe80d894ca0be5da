// Lists of papers in the structure of the real ones: arXiv's new papers and the feed's own day. They say how far their layout moved.
import { itemsOf, makeFeed, NVME, WITH_REPO } from './feed-fixture.ts';

export const LIST_PAGE = 'https://arxiv.org/list/cs.LG/recent';

interface Entry {
  readonly id: string;
  readonly title: string;
}

const feed = itemsOf(makeFeed());
const titleOf = (id: string) => feed.find(({ paper }) => paper.id === id)?.title ?? '';
const OTHER = feed.find(({ paper }) => paper.id !== NVME.id && paper.id !== WITH_REPO.id)?.paper.id ?? '';

/** The first, third and last are in the feed. */
export const LISTED_ENTRIES: readonly Entry[] = [
  { id: NVME.id, title: NVME.title },
  {
    id: '2511.00001',
    title: 'A paper that no feed has seen, with a title that goes on for more than a line of any list',
  },
  { id: WITH_REPO.id, title: titleOf(WITH_REPO.id) },
  { id: '2511.00002', title: 'Another one' },
  { id: OTHER, title: titleOf(OTHER) },
];

const SHIFT = `<script>globalThis.shift = 0;
try { new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value; }).observe({ type: 'layout-shift', buffered: true }); } catch {}
</script>`;

export function arxivListHtml(entries: readonly Entry[] = LISTED_ENTRIES, style = ''): string {
  const rows = entries.map(
    (
      { id, title },
      i,
    ) => `<dt><a name="item${i}">[${i + 1}]</a> <a href="/abs/${id}" title="Abstract" id="${id}">arXiv:${id}</a>
 [<a href="/pdf/${id}" title="Download PDF">pdf</a>, <a href="/format/${id}" title="Other formats">other</a>]</dt>
<dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span>
          ${title}
        </div><div class="list-authors"><a href="/a/x">Ines Moreau</a>, <a href="/a/y">Oskar Dvorak</a></div>
<div class="list-subjects"><span class="descriptor">Subjects:</span> <span class="primary-subject">Machine Learning (cs.LG)</span></div></div></dd>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Machine Learning</title>${SHIFT}
<style>body{margin:0;font:80% "Lucida Grande",helvetica,arial,sans-serif}#content{margin:1em 2.5em}#dlpage{font-size:1.1em}
#dlpage dd{padding-bottom:12px;margin-left:30px}.list-title{font-size:large;font-weight:bold;line-height:130%;margin:5px 0}
.descriptor{display:none}${style}</style></head>
<body class="with-cu-identity"><div id="content"><div id="dlpage"><h1>Machine Learning</h1><dl id="articles"><h3>Tue, 25 Nov 2025</h3>
${rows.join('\n')}</dl></div></div></body></html>`;
}

export function huggingfaceListHtml(entries: readonly Entry[] = LISTED_ENTRIES): string {
  const cards = entries.map(
    ({ id, title }) => `<article><a href="/papers/${id}" class="thumb"></a><div class="row">
<label><input type="checkbox"><div>66</div></label><div class="w-full"><h3><a href="/papers/${id}" class="line-clamp-3">${title}</a></h3>
<div class="flex"><a href="/papers/${id}#community">2</a></div></div></div></article>`,
  );
  return `<!doctype html><html lang="en" class="dark"><head><meta charset="utf-8"><title>Daily Papers - Hugging Face</title>${SHIFT}
<style>body{margin:0;font:16px sans-serif;background:#0b0f19;color:#e5e7eb}a{color:inherit;text-decoration:none}
main{max-width:1280px;margin:auto}.grid{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:40px 56px}
article{position:relative;display:flex;flex-direction:column;overflow:hidden;border:1px solid #374151;border-radius:12px}
.thumb{display:block;height:120px;background:#1f2937}.row{display:flex;gap:24px;padding:0 24px 16px}.w-full{width:100%}
h3{margin:12px 0 4px;font:600 18px/24px sans-serif}.line-clamp-3{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden;text-wrap:balance}
label{margin-top:12px;border:1px solid #374151;border-radius:8px;padding:8px;height:40px}input{display:none}</style></head>
<body><main><section><h1><a href="/papers">Daily Papers</a></h1><div class="grid">${cards.join('\n')}</div></section></main></body></html>`;
}
