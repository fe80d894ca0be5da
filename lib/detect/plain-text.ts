// Titles and abstracts as tags hold them: some publishers leave mark-up in them, encoded once too often or not. Only what sets type
// is taken away: `<think>` may be what a paper is about.
const MARK_UP =
  /<\/?(?:i|b|u|p|a|em|br|tt|strong|small|sub|sup|sc|scp|span|div|font|title|italic|bold|sec|math|semantics|m(?:row|i|n|o|s|text|sub|sup|subsup|frac|sqrt|over|under|space|style|fenced|stack)|annotation|(?:jats|mml|ce|sb):[\w-]+|inline-formula|tex-math)(?:\s[^<>]{0,300})?\/?>/gi;
const ENTITY = /&(?:amp;)?(amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[\da-f]{1,5});/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

export function plainText(text: string): string {
  if (!/<\/?[a-z]|&[a-z#]/i.test(text)) return text;
  const read = text.replace(ENTITY, (all, name: string) => NAMED[name.toLowerCase()] ?? numbered(name, all));
  return read.replace(MARK_UP, '');
}

function numbered(name: string, otherwise: string): string {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 31 && code < 0xd800 ? String.fromCharCode(code) : otherwise;
}
