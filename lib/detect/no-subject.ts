// Pages that are about nothing papers could be akin to, told by address or by their first words: mail, search results, logging in,
// walls against robots, errors. Reading them would be of no use and, for mail, an indiscretion.
const MAIL_HOSTS = new Set([
  'mail.google.com',
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'mail.yahoo.com',
  'mail.proton.me',
  'app.fastmail.com',
  'mail.zoho.com',
]);
const SEARCH_HOSTS = new Set([
  'duckduckgo.com',
  'html.duckduckgo.com',
  'scholar.google.com',
  'search.brave.com',
  'kagi.com',
]);
const GOOGLE = /^(?:www\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/;
const SEARCH_PATH = /^\/(?:search|websearch|results|scholar)\b/;
const WALL_TITLE =
  /^(?:just a moment|attention required|access (?:to this page has been )?denied|are you (?:a )?(?:robot|human)|verify(?:ing)? you are human|security check|bot verification|validate user|radware|request rejected|robot check|captcha|ddos-guard)\b/i;
const ERROR_TITLE =
  /^(?:error )?(?:40[0-9]|50[0-9])\b|^(?:page|file) not found\b|^not found\b|\b404 (?:error|not found)\b|\bpage not found\b/i;
const LOGIN_TITLE = /^(?:log ?in|sign ?in|sign ?up|register|create (?:an |your )?account|authenticate)\b/i;
const LOGIN_PATH = /\/(?:log-?in|sign-?in|sign-?up|register|auth|oauth2?|sso|session\/new)(?:\/|$)/i;

export function isAboutNothing(url: URL, document: Document): boolean {
  if (!/^https?:$/.test(url.protocol) && url.protocol !== 'file:') return true;
  const host = url.hostname;
  if (MAIL_HOSTS.has(host) || SEARCH_HOSTS.has(host)) return true;
  if (SEARCH_PATH.test(url.pathname) && (GOOGLE.test(host) || host === 'www.bing.com' || url.searchParams.has('q')))
    return true;
  const title = document.title.trim().slice(0, 200);
  return (
    WALL_TITLE.test(title) ||
    ERROR_TITLE.test(title) ||
    LOGIN_TITLE.test(title) ||
    LOGIN_PATH.test(url.pathname) ||
    document.querySelector('#challenge-form, #challenge-running, #cf-wrapper, .g-recaptcha-bubble-page') !== null
  );
}
