// Text of a feed made fit to show and to index: one space, no control characters, the commonest TeX written out. Never HTML:
// markup stays as text and is shown as text.
import { oneLine } from '../util/one-line';

// Controls, zero-width and bidirectional overrides: they can hide or reorder what a reader sees.
const INVISIBLE = /(?![\t\n\r])\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const TEX: Record<string, string> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  psi: 'ψ',
  omega: 'ω',
  Delta: 'Δ',
  Omega: 'Ω',
  infty: '∞',
  times: '×',
  pm: '±',
  sim: '~',
  approx: '≈',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  to: '→',
  rightarrow: '→',
  ll: '≪',
  gg: '≫',
  percent: '%',
};

/** One line of clean text. Linear in the input. */
export function cleanText(text: string): string {
  return oneLine(plainTex(text.replace(INVISIBLE, '').replace(LONE_SURROGATE, '')));
}

function plainTex(text: string): string {
  if (!/[\\^$]/.test(text)) return text;
  return text
    .replace(/\^\{?(\d)\}?/g, (_, digit: string) => SUPERSCRIPTS[Number(digit)] ?? digit)
    .replace(/\\(?:text(?:bf|it|sc|tt|rm)?|math(?:bf|it|cal|rm|bb|sf)|emph|operatorname)\s?\{([^{}]{0,200})\}/g, '$1')
    .replace(/\\([A-Za-z]{2,12})(?![A-Za-z])/g, (whole, name: string) => TEX[name] ?? whole)
    .replace(/\\([%&_#$])/g, '$1')
    .replace(/\$(?!\s)([^$\n]{1,80})(?<!\s)\$(?!\d)/g, '$1');
}

/** At most `max` characters, cut at a space where one is near. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max);
  const space = cut.lastIndexOf(' ');
  return space > max * 0.7 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
}
