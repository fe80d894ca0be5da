// What stands where a page should be, told by its first words: walls against robots, errors, log-ins. A title may begin with such a
// word and go on to something else ("Register allocation"), so what follows counts as well, and whether there is anything to read. Lists
// of words, since one expression of all takes 5 ms to compile.
import { readMetaTags } from './meta-tags';

export const wordsIn = (list: string): readonly string[] => list.split('|');
/** Of the sites that get a sidebar by themselves; any-wall.ts has those of all others. In lower case, apostrophes straight. */
const COMMON = wordsIn(
  'just a moment|attention required|access to this page has been denied|are you a robot|verify you are human|verifying you are human|security check|human verification|robot check|captcha|checking your browser|verifying your browser|too many requests|file not found|article not found|paper not found|not found|oops|error|forbidden|bad gateway|service unavailable|login|log in|signin|sign in|signup|sign up|register',
);
const NOT_A_BOT = "making sure you're not a bot";
const ERROR_NUMBER = /^(?:http |error:? )?(?:4[0-4]|5[02])\d\b(?!\W*\w+ \w+ \w+ \w+)/;
const ANYWHERE = wordsIn(
  '404 error|404 not found|page not found|page was not found|error 404|403 forbidden|403 error|temporarily unavailable|access denied',
);
/** What may follow the first words. */
const GOES_ON_SO = /^\s*(?:$|(?!-\w)[^\s\w\u00c0-\u1fff\u3040-\uffff]|(?:to|or|for|with|by|page|here|your)\b)/;
const WALL_IDS = wordsIn('challenge-form|challenge-running|challenge-error-text|cf-wrapper|cf-chl-widget|px-captcha');
/** Letters of the longest. */
const TITLE_WORDS_MAX = 60;
/** Walls that are nothing else. */
const WALL_FRAME = /captcha-delivery\.com|_Incapsula_Resource/;
const WALL_CHILDREN_MAX = 6;
/** Who writes so much has something to say, whatever it is called: "Error: a history". */
const PARAGRAPHS_OF_TEXT = 4;
const PARAGRAPH_MIN = 160;
const PARAGRAPHS_MAX = 80;

const COMMON_TITLES = new Set(COMMON);

/** Those, and more. */
export const wallTitles = (more: string): ReadonlySet<string> => new Set([...COMMON, ...wordsIn(more)]);

export function isWall(document: Document, titles: ReadonlySet<string> = COMMON_TITLES): boolean {
  const title = document.title.trim().slice(0, 200).toLowerCase().replaceAll('’', "'");
  const isCalledSo =
    title.startsWith(NOT_A_BOT) ||
    beginsWith(titles, title) ||
    ERROR_NUMBER.test(title) ||
    ANYWHERE.some((words) => title.includes(words));
  const looksIt = isCalledSo || WALL_IDS.some((id) => document.getElementById(id)) || isFramedWall(document.body);
  // A paper's page is one, whatever the paper is called.
  return looksIt && !isWritten(document) && !readMetaTags(document).one('citation_title');
}

/** Asked of each beginning of the title, since there are hundreds of words for walls. */
function beginsWith(titles: ReadonlySet<string>, title: string): boolean {
  for (let end = 2; end <= title.length && end <= TITLE_WORDS_MAX; end++)
    if (titles.has(title.slice(0, end)) && GOES_ON_SO.test(title.slice(end))) return true;
  return false;
}

function isWritten(document: Document): boolean {
  const paragraphs = document.getElementsByTagName('p');
  let long = 0;
  for (let i = 0; i < paragraphs.length && i < PARAGRAPHS_MAX && long < PARAGRAPHS_OF_TEXT; i++)
    if ((paragraphs[i]?.textContent ?? '').length >= PARAGRAPH_MIN) long++;
  return long === PARAGRAPHS_OF_TEXT;
}

function isFramedWall(body: HTMLElement | null): boolean {
  const children = body && body.childElementCount <= WALL_CHILDREN_MAX ? [...body.children] : [];
  return children.some((child) => child.localName === 'iframe' && WALL_FRAME.test(child.getAttribute('src') ?? ''));
}
