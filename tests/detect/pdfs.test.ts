// PDFs, which are never downloaded: what their address, their file's name and their tab's title tell.
import { describe, expect, it } from 'vitest';
import { detectByUrl } from '../../lib/detect/detect-by-url';

const IDS: Record<string, object> = {
  'https://arxiv.org/pdf/2507.14111v2': { arxiv: '2507.14111' },
  'https://arxiv.org/pdf/hep-th/9901001v3.pdf': { arxiv: 'hep-th/9901001' },
  'https://doi.org/10.48550/arXiv.2507.14111': { arxiv: '2507.14111' },
  'https://people.example.edu/~doe/papers/2507.14111v2.pdf': { arxiv: '2507.14111' },
  'https://example.org/files/arxiv-2507.14111.pdf': { arxiv: '2507.14111' },
  'https://openreview.net/pdf?id=YicbFdNTTy': { openreview: 'YicbFdNTTy' },
  'https://openreview.net/attachment?id=YicbFdNTTy&name=pdf': { openreview: 'YicbFdNTTy' },
  'https://aclanthology.org/2021.naacl-main.208.pdf': { acl: '2021.naacl-main.208' },
  'https://aclanthology.org/2021.naacl-main.208v2.pdf': { acl: '2021.naacl-main.208' },
  'https://www.aclweb.org/anthology/P19-1001.pdf': { acl: 'P19-1001' },
  'https://dl.acm.org/doi/pdf/10.1145/3292500.3330701': { doi: '10.1145/3292500.3330701' },
  'https://link.springer.com/content/pdf/10.1007/BF02727953.pdf': { doi: '10.1007/bf02727953' },
  'https://link.springer.com/content/pdf/10.1007%2FBF02727953.pdf': { doi: '10.1007/bf02727953' },
  'https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3.full.pdf': { doi: '10.1101/2020.03.22.002386' },
  'https://www.frontiersin.org/articles/10.3389/fpsyg.2014.00781/pdf': { doi: '10.3389/fpsyg.2014.00781' },
  'https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.0000001&type=printable': {
    doi: '10.1371/journal.pone.0000001',
  },
  'https://www.nature.com/articles/s41586-021-03819-2.pdf': { doi: '10.1038/s41586-021-03819-2' },
  'https://www.nature.com/articles/171737a0.pdf': { doi: '10.1038/171737a0' },
  'https://www.nature.com/articles/171737a0': { doi: '10.1038/171737a0' },
  'https://www.nature.com/articles/nature14539.pdf': { doi: '10.1038/nature14539' },
  'https://www.nature.com/articles/nmeth.2019.pdf': { doi: '10.1038/nmeth.2019' },
  'https://www.nature.com/articles/srep20161': { doi: '10.1038/srep20161' },
  'https://www.biorxiv.org/content/biorxiv/early/2019/01/01/123456.full.pdf': { doi: '10.1101/123456' },
  'https://www.biorxiv.org/content/early/2018/08/29/403642': { doi: '10.1101/403642' },
  'https://www.biorxiv.org/content/biorxiv/early/2020/12/10/2020.07.13.196709.full.pdf': {
    doi: '10.1101/2020.07.13.196709',
  },
  'https://www.medrxiv.org/content/medrxiv/early/2020/05/14/2020.05.10.20097295.full.pdf': {
    doi: '10.1101/2020.05.10.20097295',
  },
  'https://example.org/10.1145_3292500.3330701.pdf': { doi: '10.1145/3292500.3330701' },
  'https://pubmed.ncbi.nlm.nih.gov/23193287/': { pmid: '23193287' },
};

const TITLES: Record<string, string> = {
  'https://openaccess.thecvf.com/content/CVPR2023/papers/Xu_Side_Adapter_Network_for_Open-Vocabulary_Semantic_Segmentation_CVPR_2023_paper.pdf':
    'Side Adapter Network for Open Vocabulary Semantic Segmentation',
  'https://papers.nips.cc/paper/7181-attention-is-all-you-need.pdf': 'attention is all you need',
  'https://example.org/papers/Deep_Residual_Learning_for_Image_Recognition.pdf':
    'Deep Residual Learning for Image Recognition',
  'https://example.org/a%20simple%20framework%20for%20contrastive%20learning.pdf':
    'a simple framework for contrastive learning',
};

describe('a PDF', () => {
  it.each(Object.entries(IDS))('is known by its address: %s', (address, ids) => {
    expect(detectByUrl(new URL(address))).toMatchObject({ kind: 'paper', ids, confidence: 1 });
    expect(detectByUrl(new URL(address))?.ids).toEqual(ids);
  });

  it.each(Object.entries(TITLES))('is called by its file’s name: %s', (address, title) => {
    expect(detectByUrl(new URL(address))).toMatchObject({ kind: 'paper', ids: {}, title });
  });

  it('is called by its tab where that says more than the file’s name', () => {
    const pmlr = new URL('https://proceedings.mlr.press/v139/radford21a/radford21a.pdf');
    const title = 'Learning Transferable Visual Models From Natural Language Supervision';
    expect(detectByUrl(pmlr, title)?.title).toBe(title);
    expect(detectByUrl(pmlr, `Microsoft Word - ${title}`)?.title).toBe(title);
    for (const useless of ['radford21a.pdf', 'Microsoft Word - final.docx', pmlr.href, 'untitled', '']) {
      expect(detectByUrl(pmlr, useless), useless).toBeNull();
    }
  });

  it.each([
    'https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=7780459',
    'https://ieeexplore.ieee.org/stampPDF/getPDF.jsp?tp=&arnumber=7780459&ref=',
    'https://hal.science/hal-01234567/document',
    'https://theses.hal.science/tel-01234567v2/document',
    'https://hal.inria.fr/hal-01234567/document',
  ])('is called by its tab where the address does not say that it is one: %s', (address) => {
    const title = 'Deep Residual Learning for Image Recognition';
    const subject = { kind: 'paper', ids: {}, title };
    expect(detectByUrl(new URL(address), title)).toMatchObject(subject);
    expect(detectByUrl(new URL(address), `${title} | IEEE Conference Publication | IEEE Xplore`)).toMatchObject(
      subject,
    );
    for (const useless of ['', 'stamp.jsp', 'IEEE Xplore Full-Text PDF: ', 'document', new URL(address).hostname])
      expect(detectByUrl(new URL(address), useless), useless).toBeNull();
  });

  it.each([
    'https://www.nature.com/articles/sdata201618.pdf',
    'https://www.nature.com/articles/s41599-020-00550-y.pdf',
    'https://www.biorxiv.org/content/biorxiv/early/2026/01/12/2026.01.10.123456.full.pdf',
    'https://example.org/hal-01234567/document',
    'https://hal.science/search/document',
    'https://example.org/paper.pdf',
    'https://example.org/invoice-2024-17.pdf',
    'https://example.org/1706.pdf',
    'https://example.org/posts/attention-is-all-you-need',
    'https://mail.google.com/mail/2507.14111.pdf',
    'https://www.chase.com/statements/summary-of-all-your-accounts.pdf',
    'https://evil.com/?u=https://arxiv.org/pdf/2507.14111',
  ])('is nothing where nothing tells: %s', (address) => {
    expect(detectByUrl(new URL(address))).toBeNull();
  });
});
