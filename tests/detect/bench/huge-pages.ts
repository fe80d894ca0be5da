// Documents of ten megabytes, each hard in its own way.
const MEGABYTES_10 = 10 * 1024 * 1024;
const SENTENCE =
  'Attention over long inputs costs the square of their length, and so each token is given the few that it needs. ';

const fill = (part: (n: number) => string): string => {
  let html = '';
  for (let n = 0; html.length < MEGABYTES_10; n++) html += part(n);
  return html;
};
const link = (n: number) =>
  `<a href="https://arxiv.org/abs/24${String(1 + (n % 12)).padStart(2, '0')}.${String(n % 100_000).padStart(5, '0')}">x</a>`;
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ten megabytes</title>${head}<style>p { margin: 1em } .a { color: #333 } .hidden { display: none }</style></head><body>${body}</body></html>`;

export const HUGE_PAGES: readonly { readonly name: string; readonly url: string; html(): string }[] = [
  {
    name: 'a blog of paragraphs and links',
    url: 'https://blog.example.org/posts/long',
    html: () => page(`<main>${fill((n) => `<p class="a">${SENTENCE.repeat(5)}${link(n)}</p>`)}</main>`),
  },
  {
    name: 'a README',
    url: 'https://github.com/example-lab/long',
    html: () =>
      page(
        `<main><article class="markdown-body">${fill((n) => `<h2 class="a">${n}</h2><p>${SENTENCE}${link(n)}</p><pre>@misc{a, eprint={2401.00001}}</pre>`)}</article></main>`,
      ),
  },
  {
    name: 'a paper by LaTeXML',
    url: 'https://arxiv.org/html/2401.00001v1',
    html: () =>
      page(
        `<article class="ltx_document"><h1 class="ltx_title ltx_title_document">Long</h1>${fill((n) => `<section class="ltx_section"><h2 class="ltx_title">${n}</h2><div class="ltx_para"><p class="ltx_p">${SENTENCE}<math><mi>x</mi><mo>=</mo><mn>${n}</mn></math></p></div></section>`)}</article>`,
      ),
  },
  {
    name: 'a table without paragraphs',
    url: 'https://data.example.org/table',
    html: () =>
      page(
        `<table>${fill((n) => `<tr class="a"><td class="b">${n}</td><td><div class="c">${SENTENCE}</div></td></tr>`)}</table>`,
      ),
  },
  {
    name: 'one text without elements',
    url: 'https://text.example.org/log',
    html: () => page(`<pre>${fill((n) => `${n} ${SENTENCE}\n`)}</pre>`),
  },
  {
    name: 'a listing',
    url: 'https://arxiv.org/list/cs.CL/recent?show=2000',
    html: () =>
      page(
        `<h1>Computation and Language</h1><dl id="articles">${fill((n) => `<dt>${link(n)}</dt><dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span>${SENTENCE}</div></div></dd>`)}</dl>`,
      ),
  },
  {
    name: 'a journal’s page',
    url: 'https://journal.example.org/articles/17',
    html: () =>
      page(
        `<main><h1>Long</h1><div class="content">${fill((n) => `<section><h3>${n}</h3><p>${SENTENCE}</p><ul class="refs"><li>${link(n)}</li></ul></section>`)}</div></main>`,
        '<meta name="citation_title" content="Long"><meta name="citation_doi" content="10.1234/long">',
      ),
  },
];
