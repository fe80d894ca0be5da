// What stands where a page should be, told by its first words: walls against robots, errors, log-ins. A title may begin with such a
// word and go on to something else ("Register allocation"), so what follows counts as well.
const END = '(?=\\s*(?:$|[^\\s\\p{L}\\p{N}]|(?:to|or|for|with|by|page|here|your)\\b))';
const starts = (words: string) => new RegExp(`^(?:${words})${END}`, 'iu');

const WALL_TITLE = starts(
  'just a moment|attention required|access (?:to this page has been )?denied|are you (?:a )?(?:robot|human)|(?:verify|validat)(?:e|ing)?,? (?:that )?you are (?:a )?human|security check|bot verification|validate user|radware(?: \\w+)*|request rejected|robot check|(?:re)?captcha|ddos-guard|one more step|human verification|pardon our interruption|checking your browser|client challenge|vercel security checkpoint|making sure you.re not a bot',
);
const ERROR_TITLE = starts(
  '(?:http |error:? )?(?:40[0-9]|50[0-9])(?: \\W*(?:error|not found|forbidden|bad gateway|page not found|service unavailable))?|(?:page|file|article|doi|content) (?:not found|unavailable)|not found|oops|error|(?:service|site) (?:temporarily )?unavailable|seite nicht gefunden|page introuvable',
);
const ERROR_ANYWHERE = /\b(?:404 (?:error|not found)|page (?:was )?not found|error 404)\b/i;
const LOGIN_TITLE = starts(
  'log ?(?:in|on)|sign ?(?:in|up)|register|create (?:an |your )?account|authenticat(?:e|ion)|anmelden|connexion|iniciar sesión',
);
const WALL =
  '#challenge-form, #challenge-running, #challenge-error-text, #cf-wrapper, #cf-chl-widget, .g-recaptcha-bubble-page, #px-captcha, iframe[src*="captcha-delivery.com"], iframe[src*="_Incapsula_Resource"]';

export function isWall(document: Document): boolean {
  // A paper's page is one, whatever the paper is called.
  if (document.querySelector('meta[name="citation_title"]')) return false;
  const title = document.title.trim().slice(0, 200);
  return (
    [WALL_TITLE, ERROR_TITLE, ERROR_ANYWHERE, LOGIN_TITLE].some((pattern) => pattern.test(title)) ||
    document.querySelector(WALL) !== null
  );
}
