// Publishers, preprint servers and indexes that are read on a click, or always where their reader allows it.
import { type PublisherTable, publisher } from './publisher';
import type { Site } from './site';

/** As most publishers' platform has them. */
const DOI = /^\/doi\/(?:(?:abs|full|fullHtml|e?pdf|pdfdirect)\/)?10\.\d{4,}\//;
/** By the DOI, or by the day that it was posted. */
const RXIV = /^\/content\/(?:10\.\d{4,}\/|(?:(?:bio|med)rxiv\/)?early\/\d{4}\/\d\d\/\d\d\/\d)/;

const TABLES: readonly PublisherTable[] = [
  { name: 'biorxiv', hosts: ['www.biorxiv.org', 'biorxiv.org'], paper: RXIV },
  { name: 'medrxiv', hosts: ['www.medrxiv.org', 'medrxiv.org'], paper: RXIV },
  {
    name: 'pubmed',
    hosts: ['pubmed.ncbi.nlm.nih.gov'],
    paper: /^\/\d{1,9}\/?(?:\?|$)/,
    list: /^\/\?(?:.*&)?(?:term|linkname|show_snippets)=/,
    entries: 'a.docsum-title',
  },
  {
    name: 'pmc',
    hosts: ['pmc.ncbi.nlm.nih.gov', 'www.ncbi.nlm.nih.gov', 'europepmc.org'],
    paper: /^\/(?:pmc\/)?articles?\/(?:PMC\d+|MED\/\d+|pmid\/\d+)/i,
  },
  { name: 'nature', hosts: ['www.nature.com', 'nature.com'], paper: /^\/articles\/(?!d41586-)[\w.-]+\d[\w.-]*/ },
  {
    name: 'science',
    hosts: ['www.science.org', 'science.org'],
    paper: DOI,
  },
  { name: 'plos', hosts: ['journals.plos.org'], paper: /^\/\w+\/article(?:\/\w+)?\?(?:.*&)?id=10\./ },
  {
    name: 'springer',
    hosts: ['link.springer.com'],
    paper: /^\/(?:article|chapter|content\/pdf|referenceworkentry|book)\/10\.\d{4,}(?:\/|%2f)/i,
  },
  {
    name: 'sciencedirect',
    hosts: ['www.sciencedirect.com', 'sciencedirect.com'],
    paper: /^\/science\/article\/(?:abs\/|am\/)?pii\/\w+/,
  },
  { name: 'ieee', hosts: ['ieeexplore.ieee.org'], paper: /^\/(?:abstract\/)?document\/\d+|^\/stampPDF\/|^\/stamp\// },
  { name: 'acm', hosts: ['dl.acm.org'], paper: DOI },
  {
    name: 'wiley',
    hosts: ['onlinelibrary.wiley.com', '.onlinelibrary.wiley.com'],
    paper: DOI,
  },
  {
    name: 'frontiers',
    hosts: ['www.frontiersin.org', 'frontiersin.org'],
    paper: /^\/(?:journals\/[\w-]+\/)?articles\/10\.\d{4,}\//,
  },
  { name: 'mdpi', hosts: ['www.mdpi.com', 'mdpi.com'], paper: /^\/[\dX]{4}-[\dX]{4}\/\d+\/\d+\/\d+/ },
  {
    name: 'ssrn',
    hosts: ['papers.ssrn.com', 'ssrn.com', 'www.ssrn.com'],
    paper: /^\/(?:sol3\/(?:papers|Delivery)\.cfm)?.*\babstract(?:_?id)?=\d+/i,
  },
  {
    name: 'hal',
    hosts: ['hal.science', '.hal.science', 'hal.archives-ouvertes.fr', 'hal.inria.fr'],
    paper: /^\/[a-z]+-\d{8}(?:v\d+)?(?:\/|$)/,
  },
  { name: 'zenodo', hosts: ['zenodo.org', 'www.zenodo.org'], paper: /^\/records?\/\d+/ },
  { name: 'acs', hosts: ['pubs.acs.org'], paper: DOI },
  {
    name: 'aps',
    hosts: ['journals.aps.org', 'link.aps.org'],
    paper: /^\/(?:\w+\/(?:abstract|pdf|accepted)\/|doi\/)10\.\d{4,}\//,
  },
  { name: 'tandfonline', hosts: ['www.tandfonline.com'], paper: DOI },
  {
    name: 'annualreviews',
    hosts: ['www.annualreviews.org'],
    paper: /^\/(?:doi|content\/journals)\/(?:abs\/|full\/|pdf\/)?10\.\d{4,}\//,
  },
  { name: 'iop', hosts: ['iopscience.iop.org'], paper: /^\/article\/10\.\d{4,}\// },
  {
    name: 'projecteuclid',
    hosts: ['projecteuclid.org'],
    paper: /^\/(?:journals|ebooks|proceedings|euclid)\/.*(?:10\.\d{4,}|\.(?:full|short))/,
  },
  {
    name: 'usenix',
    hosts: ['www.usenix.org', 'usenix.org'],
    paper: /^\/(?:conference\/[\w-]+\/presentation|legacy\/events)\/[\w-]+/,
  },
  { name: 'peerj', hosts: ['peerj.com'], paper: /^\/(?:articles|preprints)\/(?:cs-|ichem-)?\d+/ },
  { name: 'nber', hosts: ['www.nber.org', 'nber.org'], paper: /^\/papers\/w\d+/ },
  {
    name: 'oup',
    hosts: ['academic.oup.com'],
    paper: /^\/[\w-]+\/(?:article|article-abstract|advance-article|article-pdf)\/[^?]*\d/,
  },
  { name: 'cambridge', hosts: ['www.cambridge.org'], paper: /^\/core\/journals\/[\w-]+\/article\// },
  { name: 'pnas', hosts: ['www.pnas.org'], paper: DOI },
  { name: 'elife', hosts: ['elifesciences.org'], paper: /^\/(?:articles|reviewed-preprints)\/\d+/ },
  { name: 'aaai', hosts: ['ojs.aaai.org'], paper: /^\/index\.php\/\w+\/article\/(?:view|download)\/\d+/ },
  { name: 'researchgate', hosts: ['www.researchgate.net'], paper: /^\/publication\/\d+/ },
];

export const PUBLISHERS: readonly Site[] = TABLES.map(publisher);
