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

const SCRIPTS = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
] as const;
const LOOKED_AT = 1500;
const SCRIPT_SHARE = 0.15;

export function inLanguage(subject: PageSubject, document: Document, meta: MetaTags): PageSubject {
  const declared = subject.language ?? languageOf(document, meta);
  const language = declared && !/^en\b/i.test(declared) ? declared : (writtenIn(subject.text) ?? declared);
  return language ? { ...subject, language } : subject;
}

function writtenIn(text: string): string | undefined {
  const some = text.slice(0, LOOKED_AT);
  return SCRIPTS.find(([, letters]) => (some.match(letters)?.length ?? 0) > SCRIPT_SHARE * some.length)?.[0];
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
