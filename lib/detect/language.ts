// The language of what a page is about, as the page declares it: of the work before that of the page around it. Sites whose own words are
// English declare English for what people write there in another script.
import type { PageSubject } from '../domain/page-subject';
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

/** By the first and the last of their letters; kana before the characters that Japanese shares. Compared as they are: nothing has to be compiled. */
const SCRIPTS = [
  ['ja', '\u3040', '\u30ff'],
  ['ko', '\uac00', '\ud7af'],
  ['zh', '\u4e00', '\u9fff'],
] as const;
const LOOKED_AT = 400;
const SCRIPT_SHARE = 0.15;

export function inLanguage(subject: PageSubject, document: Document, meta: MetaTags): PageSubject {
  const declared = subject.language ?? languageOf(document, meta);
  const language = declared && !/^en\b/i.test(declared) ? declared : (writtenIn(subject.text) ?? declared);
  return language ? { ...subject, language } : subject;
}

function writtenIn(text: string): string | undefined {
  const letters = [...text.slice(0, LOOKED_AT)];
  return SCRIPTS.find(
    ([, from, to]) => letters.filter((letter) => letter >= from && letter <= to).length > SCRIPT_SHARE * letters.length,
  )?.[0];
}

/** BCP 47; undefined where nothing is declared. */
function languageOf(document: Document, meta: MetaTags): string | undefined {
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
