// Walls of any site: in more words and languages than the sites know that get a sidebar by themselves, and under whatever title.
import { readText } from './read-text';
import { isWall, wallTitles, wordsIn } from './wall';

const TITLES = wallTitles(
  "access interrupted|before you continue|we value your privacy|your privacy choices|cookie consent|bevor sie fortfahren|avant de continuer|antes de continuar|are you human|are you a human|are you not a robot|robot or human|bot or not|verify you are a human|verify that you are human|please verify you are human|please verify you are a human|verify your identity|verification required|verifying your browser|verifying your connection|performing security verification|prove your humanity|security verification|security checkpoint|bot verification|validate user|radware|radware captcha page|radware bot manager captcha|request rejected|recaptcha|hcaptcha|ddos-guard|ddos protection|one more step|pardon our interruption|checking if the site connection is secure|client challenge|vercel security checkpoint|unusual traffic|cookie absent|cookies required|enable cookies|please enable cookies|sorry, you have been blocked|you have been blocked|you've been blocked|blocked|rate limit exceeded|unauthorized|bad request|gateway time-out|gateway timeout|internal server error|server error|page not available|page unavailable|this page isn't available|page cannot be found|doi not found|content not found|content unavailable|no longer available|an error occurred|site unavailable|site maintenance|under maintenance|down for maintenance|maintenance|service temporarily unavailable|logon|log on|log into|create account|create an account|create your account|authenticate|authentication|authentication required|institutional login|reset your password|forgot your password|web login service|single sign-on|redirecting|seite nicht gefunden|page introuvable|page non trouvée|página no encontrada|página não encontrada|pagina non trovata|pagina niet gevonden|страница не найдена|页面不存在|页面未找到|ページが見つかりません|페이지를 찾을 수 없습니다|anmelden|anmeldung|einloggen|connexion|se connecter|iniciar sesión|inloggen|accedi|entrar|войти|登录|ログイン|로그인|nur einen moment|einen moment|un instant|un momento|um momento|een moment geduld|un attimo|один момент|请稍候|しばらくお待ちください|잠시만 기다리십시오|잠시만 기다려 주세요|bir dakika lütfen|chwileczkę|okamžik",
);
/** What walls ask for, or say. Pages that say more than this are more than a wall. */
const ASKS = wordsIn(
  'verify you are|verify that you are|not a robot|not a bot|javascript and cookies|complete the security check|unusual traffic from|checking your browser|the captcha|this captcha|any ad blocker|incapsula incident|request unsuccessful|automated requests|automated access|access to this page|access to this site|access to this resource',
);
/** A wall is no more than that. */
const ELEMENTS_MAX = 400;
const TEXT_MAX = 1200;

export function isAnyWall(document: Document): boolean {
  return isWall(document, TITLES) || asksForProof(document);
}

function asksForProof(document: Document): boolean {
  if (document.getElementsByTagName('*').length > ELEMENTS_MAX) return false;
  const text = readText(document.body, TEXT_MAX + 1);
  const said = text.length <= TEXT_MAX ? text.toLowerCase().replaceAll('’', "'") : '';
  return ASKS.some((words) => said.includes(words));
}
