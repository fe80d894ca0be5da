// Where shared terms stand in a text, for showing.
import type { Span } from '../domain/related-paper';

/** Words in their order; those that are joined by a space or a hyphen become one. */
export function marksOf(text: string, words: readonly Span[]): Span[] {
  const spans: [number, number][] = [];
  for (const [start, end] of words) {
    const last = spans.at(-1);
    if (last && /^[\s\-‐‑]$/.test(text.slice(last[1], start))) last[1] = end;
    else spans.push([start, end]);
  }
  return spans;
}
