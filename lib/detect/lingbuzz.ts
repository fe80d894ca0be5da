// Lingbuzz: the preprints of linguists, on pages without tags or headings.
import { paperSite } from './paper-site';

export const lingbuzz = paperSite({
  name: 'lingbuzz',
  hosts: ['ling.auf.net', 'lingbuzz.net', 'lingbuzz.com'],
  paper: /^\/lingbuzz\/\d{6}(?:\?|$)/,
  pdf: /^\/lingbuzz\/\d{6}\/[\w.-]+\.pdf$/,
  title: 'center > font > b',
  authors: 'center > a',
  abstract: 'body',
});
