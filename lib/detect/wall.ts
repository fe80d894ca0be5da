// What stands where a page should be, told by its first words: walls against robots, errors, log-ins. A title may begin with such a
// word and go on to something else ("Register allocation"), so what follows counts as well. Lists of words, since one expression of all
// takes 5 ms to compile.
import { readMetaTags } from './meta-tags';

const list = (text: string) => text.split('|');
const FIRST_WORDS = list(
  "just a moment|attention required|access denied|access to this page has been denied|are you a robot|are you human|are you a human|verify you are human|verifying you are human|verify you are a human|verify that you are human|security check|bot verification|validate user|radware|radware captcha page|request rejected|robot check|captcha|recaptcha|ddos-guard|one more step|human verification|pardon our interruption|checking your browser|client challenge|vercel security checkpoint|making sure you’re not a bot|making sure you're not a bot|page not found|file not found|article not found|doi not found|content not found|content unavailable|not found|oops|error|service unavailable|site unavailable|service temporarily unavailable|seite nicht gefunden|page introuvable|login|log in|logon|log on|signin|sign in|signup|sign up|register|create account|create an account|create your account|authenticate|authentication|anmelden|connexion|iniciar sesión",
);
const ERROR_NUMBER = /^(?:http |error:? )?(?:40[0-9]|50[0-9])(?:$|[^\w])(?!\W*\w+ \w+ \w+ \w+)/;
const ANYWHERE = list('404 error|404 not found|page not found|page was not found|error 404');
/** What may follow the first words. */
const GOES_ON_SO = /^\s*(?:$|[^\s\w\u00c0-\uffff]|(?:to|or|for|with|by|page|here|your)\b)/;
const WALL_IDS = list('challenge-form|challenge-running|challenge-error-text|cf-wrapper|cf-chl-widget|px-captcha');
/** Walls that are nothing else. */
const WALL_FRAME = /captcha-delivery\.com|_Incapsula_Resource/;
const WALL_CHILDREN_MAX = 6;

export function isWall(document: Document): boolean {
  const title = document.title.trim().slice(0, 200).toLowerCase();
  const looksIt =
    FIRST_WORDS.some((words) => title.startsWith(words) && GOES_ON_SO.test(title.slice(words.length))) ||
    ERROR_NUMBER.test(title) ||
    ANYWHERE.some((words) => title.includes(words)) ||
    WALL_IDS.some((id) => document.getElementById(id)) ||
    isFramedWall(document.body);
  // A paper's page is one, whatever the paper is called.
  return looksIt && !readMetaTags(document).one('citation_title');
}

function isFramedWall(body: HTMLElement | null): boolean {
  const children = body && body.childElementCount <= WALL_CHILDREN_MAX ? [...body.children] : [];
  return children.some((child) => child.localName === 'iframe' && WALL_FRAME.test(child.getAttribute('src') ?? ''));
}
