// The language of what a page is about, as the page declares it: of the work before that of the page around it.
import type { MetaTags } from './meta-tags';

const CODE = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i;
const NAMES: Record<string, string> = {
  english: 'en',
  french: 'fr',
  german: 'de',
  spanish: 'es',
  chinese: 'zh',
  japanese: 'ja',
};

/** BCP 47; undefined where nothing is declared. */
export function languageOf(document: Document, meta: MetaTags): string | undefined {
  const declared = [
    meta.one('citation_language', 'dc.language', 'dcterms.language'),
    document.documentElement?.getAttribute('lang') ?? '',
    document.documentElement?.getAttribute('xml:lang') ?? '',
    meta.one('og:locale', 'language', 'content-language'),
  ];
  for (const text of declared) {
    const code = NAMES[text.trim().toLowerCase()] ?? text.trim().replaceAll('_', '-');
    if (CODE.test(code)) return code;
  }
  return undefined;
}
