// Hosts that are nobody's business. Kinds are told by what such hosts are called all over the world; names stand here only where
// nothing else tells them.
export const words = (list: string) => list.trim().split(/\s+/);

/** With all that is below them. */
const PRIVATE = new Set(
  words(`
  fastmail.com proton.me tutanota.com tuta.com gmx.net gmx.de gmx.com icloud.com roundcube.net sharepoint.com onedrive.live.com teams.live.com
  atlassian.net paypal.com venmo.com n26.com monzo.com chase.com wellsfargo.com citi.com capitalone.com
  pnc.com truist.com ally.com discover.com americanexpress.com barclays.co.uk natwest.com
  nationwide.co.uk ing.com ing.de ing.nl dkb.de comdirect.de vr.de usaa.com halifax-online.co.uk bnpparibas
  bnpparibas.com societegenerale.fr credit-agricole.fr raiffeisen.ch fidelity.com schwab.com etrade.com robinhood.com
  revolut.com klarna.com kraken.com interactivebrokers.com hmrc.gov.uk elster.de impots.gouv.fr
  westpac.com.au anz.com credit-suisse.com ubs.com
  okta.com cloud.microsoft slack.com zulipchat.com startpage.com baidu.com metager.org metager.de typst.app
  handelsbanken.se td.com onlinesbi.sbi icbc.com.cn alipay.com
  manuscriptcentral.com editorialmanager.com cmt3.research.microsoft.com hotcrp.com softconf.com
  myworkday.com instructure.com zoom.us bank
  duckduckgo.com mychart.org followmyhealth.com healthcare.gov irs.gov ssa.gov login.gov id.me lastpass.com dashlane.com
  cryptpad.fr feishu.cn larksuite.com quip.com
  `),
);
/** These hosts themselves, with or without `www`: others below them publish. */
const PRIVATE_ALONE = new Set(
  words(`
  outlook.com office.com mail.ru e.mail.ru web.de hey.com
  web.whatsapp.com web.telegram.org teams.microsoft.com messenger.com studio.youtube.com dropbox.com paper.dropbox.com docs.qq.com
  trello.com overleaf.com wise.com coinbase.com binance.com web.skype.com grok.com poe.com web.facebook.com chatgpt.com claude.ai
  copilot.microsoft.com kagi.com ecosia.org yandex.com yandex.ru sogou.com ya.ru qwant.com search.yahoo.com search.yahoo.co.jp perplexity.ai bing.com
  facebook.com m.facebook.com instagram.com tiktok.com snapchat.com tinder.com gmail.com hotmail.com
  notion.so linear.app miro.com airtable.com evernote.com my.zotero.org read.readwise.io mod.reddit.com vault.bitwarden.com
  `),
);
/** Of them, too. */
const OF_GOOGLE =
  /^(?:docs|drive|photos|keep|contacts|my\w+|messages|meet|translate|aistudio|notebooklm|gemini|classroom|takeout|passwords|voice)\.google\.com$/;
const GOOGLE = /^(?:www\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/;
/** Banks of many countries. */
const BRAND =
  /(?:^|\.)(?:hsbc|bbva|santander|abnamro|kbc|unicredit|intesasanpaolo|itau|kotak|dbs|nordea|postfinance)\.(?:com?\.)?[a-z]{2,3}$/;
/** Words that begin or end so. Data is kept in banks, too, and central banks publish papers. */
const BANK =
  /(?:^|[.-])(?![a-z\d]*(?:data|world|drug|river)bank|bankofcanada|bancaditalia)(?:(?:la)?ban(?:k|que|ca|co)|[a-z\d]*(?:bank(?:ing)?|banque|banca|banco)(?:[.-]|$)|[a-z\d]*sparkasse)/;
/** Where banks are not: universities, projects, governments. */
const NO_BANKS = /\.(?:org|edu|io|gov|int|(?:ac|edu|gov|org)\.[a-z]{2})$/;
/** What a company's or a bank's own host is called before its name. */
const PRIVATE_LABEL =
  /^(?:(?:web|e|ex|squirrel)?mail(?:er)?\d*|owa|outlook|zimbra|inbox|chat|mattermost|rocketchat|accounts?|login|signin|auth|sso|idp|oauth|billing|pay|payments?|checkout|wallet|mychart|intranet|admin|console|dashboard|calendar|moodle|canvas|blackboard|jupyter(?:hub)?|patientportal|webaccess|hotcrp|submissions?|mts(?:-\w+)?)$/;
/** What one's own place is called on most hosts; papers stand on the two that are named. */
const OWN = /^(?:app\.(?!jove|dimensions)|mon\.|meine?\.)[\w-]+\./;
/** Behind such a name universities and publishers show publications, too. */
const DOOR = /(?:^|\.)(?:portal|secure)\.[\w-]+\./;
/** A publication's address there. */
const PUBLISHED = /\/(?:research|publications?|articles?|(?:\w+-)?papers?|doi|citation\.cfm)(?:\/|$)/i;
/** Mailing lists show their letters to all, on hosts that are called so. */
const LETTERS_IN_PUBLIC = /^\/(?:pipermail|hyperkitty|mailman3?|archives?)\//;
/** Files of whoever put them there, without accounts. */
const STATIC = /\.(?:github|gitlab|readthedocs)\.io$/;
/** Libraries log their readers in by a host of their own, behind the publisher's: `www-nature-com.login.ezproxy.library.example.edu`. */
const LIBRARY_PROXY = /^[\w.-]+\.login\.[\w-]*proxy/;
const NUMERIC = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/i;

export const isStaticHost = (hostname: string) => STATIC.test(hostname);

export function isPrivateHost({ hostname, pathname }: URL): boolean {
  const labels = hostname.split('.');
  if (labels.length < 2 || NUMERIC.test(hostname)) return true;
  if (/\.(?:local|internal|lan|corp|home|localhost)$/.test(hostname)) return true;
  if (labels.some((_, i) => PRIVATE.has(labels.slice(i).join('.')))) return true;
  if (GOOGLE.test(hostname) || OF_GOOGLE.test(hostname) || PRIVATE_ALONE.has(hostname.replace(/^www\./, '')))
    return true;
  if (BRAND.test(hostname)) return true;
  if (isStaticHost(hostname) || LIBRARY_PROXY.test(hostname)) return false;
  if (labels.slice(0, -2).some((label) => PRIVATE_LABEL.test(label)) && !LETTERS_IN_PUBLIC.test(pathname)) return true;
  if (OWN.test(hostname)) return true;
  const isDoor =
    DOOR.test(hostname) || (!NO_BANKS.test(hostname) && (BANK.test(hostname) || hostname.startsWith('my.')));
  return isDoor && !PUBLISHED.test(pathname);
}
