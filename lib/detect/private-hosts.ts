// Hosts that are nobody's business. Kinds are told by what such hosts are called all over the world; names stand here only where
// nothing else tells them.
export const words = (list: string) => list.trim().split(/\s+/);

/** With all that is below them. */
const PRIVATE = new Set(
  words(`
  fastmail.com proton.me tutanota.com tuta.com icloud.com sharepoint.com live.com
  atlassian.net paypal.com venmo.com n26.com monzo.com chase.com wellsfargo.com citi.com capitalone.com
  pnc.com truist.com ally.com discover.com americanexpress.com barclays.co.uk natwest.com
  nationwide.co.uk ing.com ing.de ing.nl dkb.de comdirect.de vr.de usaa.com halifax-online.co.uk
  bnpparibas.com societegenerale.fr credit-agricole.fr raiffeisen.ch fidelity.com schwab.com etrade.com robinhood.com
  revolut.com klarna.com kraken.com interactivebrokers.com hmrc.gov.uk elster.de impots.gouv.fr
  westpac.com.au anz.com ubs.com
  okta.com cloud.microsoft slack.com zulipchat.com startpage.com baidu.com typst.app
  handelsbanken.se td.com onlinesbi.sbi icbc.com.cn alipay.com
  manuscriptcentral.com editorialmanager.com cmt3.research.microsoft.com hotcrp.com softconf.com
  myworkday.com instructure.com zoom.us
  duckduckgo.com mychart.org followmyhealth.com healthcare.gov irs.gov ssa.gov login.gov id.me lastpass.com dashlane.com
  cryptpad.fr feishu.cn larksuite.com quip.com
  `),
);
/** These hosts themselves, or as what runs in browsers or on phones: others below them publish. */
const PRIVATE_ALONE = new Set(
  words(`
  outlook.com office.com mail.ru web.de hey.com
  whatsapp.com telegram.org teams.microsoft.com messenger.com studio.youtube.com dropbox.com paper.dropbox.com docs.qq.com
  trello.com overleaf.com wise.com coinbase.com binance.com skype.com grok.com poe.com chatgpt.com claude.ai
  copilot.microsoft.com kagi.com perplexity.ai bing.com
  facebook.com instagram.com tiktok.com snapchat.com tinder.com
  notion.so linear.app miro.com airtable.com evernote.com read.readwise.io mod.reddit.com vault.bitwarden.com
  `),
);
/** Google's search of any country, and what one keeps there. */
const GOOGLE =
  /^(?:(?:www\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})|(?:docs|drive|photos|keep|contacts|my\w+|messages|meet|translate|aistudio|notebooklm|gemini|classroom|takeout|passwords|voice)\.google\.com)$/;
/** Banks, mostly, of many countries. */
const BRAND =
  /(?:^|\.)(?:hsbc|bbva|santander|abnamro|kbc|unicredit|intesasanpaolo|itau|kotak|dbs|nordea|postfinance|gmx|metager)\.(?:com?\.)?[a-z]{2,3}$/;
/** Banks' words begin or end so; one's own place at many is called `my`. Data is kept in banks, too, and central banks publish papers. */
const BANK =
  /(?:^|[.-])(?![a-z\d]*(?:data|world|drug|river)bank|bankofcanada|bancaditalia)(?:my\.|(?:la)?ban(?:k|que|ca|co)|[a-z\d]*(?:ban(?:k|king|que|ca|co)[.-]|sparkasse))/;
/** Where neither is so: universities, projects, governments. */
const PUBLIC = /\.(?:org|edu|io|gov|int|(?:ac|edu|gov|org)\.[a-z]{2})$/;
/** What a company's or a bank's own host is called before its name. */
const PRIVATE_LABEL =
  /^(?:(?:web|e|ex|squirrel)?mail(?:er)?\d*|owa|outlook|zimbra|roundcube|inbox|chat|mattermost|rocketchat|accounts?|login|signin|auth|sso|idp|oauth|billing|pay|payments?|checkout|wallet|mychart|intranet|admin|console|dashboard|calendar|moodle|canvas|blackboard|jupyter(?:hub)?|patientportal|webaccess|hotcrp|submissions?|mts(?:-\w+)?)$/;
/** What one's own place is called on most hosts; papers stand on the two that are named. */
const OWN = /^(?:app(?!\.jove|\.dimensions)|mon|meine?)\.[\w-]+\./;
/** Behind such a name universities and publishers show publications, too. */
const DOOR = /(?:^|\.)(?:portal|secure)\.[\w-]+\./;
/** A publication's address there. */
const PUBLISHED = /\/(?:publications?|articles?|(?:\w+-)?papers?|doi|citation\.cfm)(?:\/|$)/i;
/** Mailing lists show their letters to all, on hosts that are called so. */
const LETTERS_IN_PUBLIC = /^\/(?:pipermail|hyperkitty|mailman3?|archives?)\//;
/** Libraries log their readers in by a host of their own, behind the publisher's: `www-nature-com.login.ezproxy.library.example.edu`. */
const LIBRARY_PROXY = /^[\w.-]+\.login\.[\w-]*proxy/;
const NUMERIC = /^(?:[\d.]+$|\[)/;

export function isPrivateHost({ hostname, pathname }: URL): boolean {
  const labels = hostname.split('.');
  if (labels.length < 2 || NUMERIC.test(hostname)) return true;
  // With a dot at its end it is the same host by another name, which no page links to.
  if (/\.(?:local|internal|lan|corp|home|localhost)?$/.test(hostname)) return true;
  if (labels.some((_, i) => PRIVATE.has(labels.slice(i).join('.')))) return true;
  if (PRIVATE_ALONE.has(hostname.replace(/^(?:www|web|m|e)\./, ''))) return true;
  if (GOOGLE.test(hostname) || BRAND.test(hostname)) return true;
  if (LIBRARY_PROXY.test(hostname)) return false;
  if (labels.slice(0, -2).some((label) => PRIVATE_LABEL.test(label)) && !LETTERS_IN_PUBLIC.test(pathname)) return true;
  if (OWN.test(hostname)) return true;
  const isDoor = DOOR.test(hostname) || (BANK.test(hostname) && !PUBLIC.test(hostname));
  return isDoor && !PUBLISHED.test(pathname);
}
