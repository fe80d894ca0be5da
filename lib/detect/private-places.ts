// Places that are nobody's business: mail, messages, banking, health, one's own documents, accounts, searching. Told by the address
// alone, so that nothing of such a page is ever read, on a click neither.
const words = (list: string) => list.trim().split(/\s+/);

/** With all that is below them. */
const PRIVATE = new Set(
  words(`
  fastmail.com proton.me tutanota.com tuta.com gmx.net gmx.de gmx.com icloud.com roundcube.net sharepoint.com onedrive.live.com teams.live.com
  atlassian.net paypal.com venmo.com n26.com monzo.com chase.com bankofamerica.com wellsfargo.com citi.com citibank.com capitalone.com
  usbank.com pnc.com truist.com ally.com discover.com americanexpress.com hsbc.com hsbc.co.uk barclays.co.uk lloydsbank.com natwest.com
  santander.com santander.co.uk nationwide.co.uk deutsche-bank.de commerzbank.de sparkasse.de ing.com ing.de ing.nl dkb.de comdirect.de
  bnpparibas.com societegenerale.fr credit-agricole.fr postfinance.ch raiffeisen.ch fidelity.com schwab.com etrade.com robinhood.com
  revolut.com klarna.com kraken.com interactivebrokers.com hmrc.gov.uk elster.de impots.gouv.fr
  rabobank.nl rabobank.com commbank.com.au westpac.com.au anz.com credit-suisse.com ubs.com
  bbva.es unicredit.it okta.com cloud.microsoft slack.com startpage.com baidu.com typst.app
  swedbank.se handelsbanken.se nordea.com danskebank.dk caixabank.es td.com rbcroyalbank.com scotiabank.com hdfcbank.com icicibank.com
  onlinesbi.sbi icbc.com.cn alipay.com
  manuscriptcentral.com editorialmanager.com cmt3.research.microsoft.com hotcrp.com softconf.com
  myworkday.com instructure.com zoom.us bank
  duckduckgo.com mychart.org followmyhealth.com healthcare.gov irs.gov ssa.gov login.gov id.me lastpass.com dashlane.com
  `),
);
/** These hosts themselves, with or without `www`: others below them publish. */
const PRIVATE_ALONE = new Set(
  words(`
  mail.google.com outlook.live.com outlook.office.com outlook.office365.com outlook.com office.com mail.yahoo.com mail.zoho.com mail.ru
  mail.aol.com web.de hey.com mail.yandex.com mail.yandex.ru mail.qq.com mail.163.com
  web.whatsapp.com messages.google.com chat.google.com meet.google.com web.telegram.org app.slack.com slack.com teams.microsoft.com
  messenger.com app.element.io chat.reddit.com mod.reddit.com studio.youtube.com translate.google.com
  docs.google.com drive.google.com calendar.google.com photos.google.com keep.google.com contacts.google.com myaccount.google.com
  accounts.google.com login.microsoftonline.com login.live.com account.microsoft.com dropbox.com app.box.com app.asana.com trello.com
  overleaf.com dashboard.stripe.com wise.com app.revolut.com coinbase.com binance.com vault.bitwarden.com my.1password.com
  web.skype.com chat.deepseek.com grok.com chat.mistral.ai aistudio.google.com notebooklm.google.com app.grammarly.com app.simplenote.com poe.com app.notion.com app.hubspot.com web.facebook.com chatgpt.com chat.openai.com claude.ai gemini.google.com copilot.microsoft.com
  search.brave.com kagi.com ecosia.org search.yahoo.com search.yahoo.co.jp yandex.com yandex.ru
  sogou.com ya.ru qwant.com perplexity.ai bing.com
  facebook.com m.facebook.com instagram.com tiktok.com snapchat.com tinder.com gmail.com hotmail.com
  notion.so linear.app miro.com airtable.com evernote.com app.evernote.com app.todoist.com my.zotero.org
  `),
);
/** What a company's or a bank's own host is called before its name. */
const PRIVATE_LABEL =
  /^(?:(?:web|e)?mail\d*|owa|inbox|(?:e-?|online-?|net-?|m-?)banking|ebank|onlinebank|netbank|accounts?|login|signin|auth|sso|idp|oauth|secure|billing|pay|payments?|checkout|wallet|mychart|intranet|admin|calendar|portal|patientportal|webaccess|hotcrp|submissions?|mts(?:-\w+)?)$/;
const BANKING = /(?:^|[.-])(?:e|online|net|internet|home)?-?banking(?:[.-]|$)/;
const GOOGLE = /^(?:www\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/;
/** Whose search results are lists of papers. */
const SEARCHES_PAPERS =
  /^(?:(?:www\.|export\.)?arxiv\.org|(?:www\.)?semanticscholar\.org|(?:www\.)?openreview\.net|dblp\.(?:org|uni-trier\.de|dagstuhl\.de))$/;
const SEARCH_PATH = /^\/(?:search|websearch|results|find|action\/doSearch|w\/index\.php)(?:\/|\.|$)/i;
/** First parts of a path, after that of a language, without hyphens and endings. */
const PRIVATE_PATH = new Set(
  words(
    'login logon logout signin signup register registration auth oauth oauth2 sso session sessions checkout cart basket billing payment payments orders yourorders account myaccount accounts inbox message messages messaging myorcid mynetwork channels conversations notifications newstory settings preferences webmail roundcube horde owa wpadmin wplogin passwordreset',
  ),
);
/** What one has written oneself, published or not. */
const OWN_PATH =
  /^\/(?:(?:me|i\/chat)\/|feed\/(?:$|history)|home$|gp\/css\/|chat\/?(?:\d|$)|publish\/(?:post|home)|user\/[^/]+\/(?:saved|upvoted|downvoted|hidden)\b)|\/_?edit\/?$/;
const EDITS = /[?&](?:ve)?action=(?:edit|submit)\b/;
/** Sites that publish, too. */
const PRIVATE_BELOW = /^(?:www\.)?(?:easychair\.org\/(?:conferences|my)\/|deepl\.com\/(?:\w+\/)?translator)/;
/** What one keeps at Google Scholar: its searches and all profiles are lists of papers. */
const OWN_LIBRARY =
  /^scholar\.google\.[\w.]+\/(?:scholar_(?:alerts|settings)|\w+\?(?:.*&)?(?:scilib=|view_op=(?:library|(?:list_)?(?:alert|trash)|new|edit|import)))/;
/** Wikipedia's pages about pages, in any language: behind an article's colon stands a space. */
const WIKI_NAMESPACE = /^\/wiki\/[^/]*[^/_]:(?!_|%20)/;
const LANGUAGE = /^[a-z]{2}(?:[_-][a-z]{2})?$/i;
const LOGIN_ANYWHERE = /\/(?:(?:show)?log[-_]?in|sign[-_]?in|sign[-_]?up|oauth2?|sso)(?:\.\w+)?\/?$/i;
/** Mailing lists show their letters to all, on hosts that are called so. */
const LETTERS_IN_PUBLIC = /^\/(?:pipermail|hyperkitty|mailman3?|archives?)\//;
const NUMERIC = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/i;

export function isPrivatePlace(url: URL): boolean {
  if (url.protocol === 'file:') return false;
  if (!/^https?:$/.test(url.protocol)) return true;
  const { hostname, pathname } = url;
  const labels = hostname.split('.');
  if (
    labels.length < 2 ||
    NUMERIC.test(hostname) ||
    /^(?:local|internal|lan|corp|home|localhost)$/.test(labels.at(-1) ?? '')
  )
    return true;
  if (labels.some((_, i) => PRIVATE.has(labels.slice(i).join('.')))) return true;
  if (BANKING.test(hostname)) return true;
  if (labels.slice(0, -2).some((label) => PRIVATE_LABEL.test(label)) && !LETTERS_IN_PUBLIC.test(pathname)) return true;
  if (GOOGLE.test(hostname) || PRIVATE_ALONE.has(hostname.replace(/^www\./, ''))) return true;
  if (/(?:^|\.)wikipedia\.org$/.test(hostname) && WIKI_NAMESPACE.test(pathname)) return true;
  return isSearch(url) || isPrivatePath(pathname) || isOwn(url) || LOGIN_ANYWHERE.test(pathname);
}

function isOwn({ hostname, pathname, search }: URL): boolean {
  const place = hostname + pathname;
  return OWN_PATH.test(pathname) || EDITS.test(search) || PRIVATE_BELOW.test(place) || OWN_LIBRARY.test(place + search);
}

function isSearch({ hostname, pathname, searchParams }: URL): boolean {
  if (!SEARCH_PATH.test(pathname) || SEARCHES_PAPERS.test(hostname)) return false;
  return ['q', 'qs', 'query', 'search_query', 'term', 'search', 'text', 'keywords', 's', 'AllField'].some((name) =>
    searchParams.has(name),
  );
}

function isPrivatePath(pathname: string): boolean {
  const [, first = '', second = ''] = pathname.split('/', 3);
  const part = LANGUAGE.test(first) ? second : first;
  return PRIVATE_PATH.has(part.replace(/\..*$/, '').replace(/[-_]/g, '').toLowerCase());
}
