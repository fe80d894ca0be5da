// A title as text, with the terms that made the match marked. Spans come from the worker: those out of range or order are dropped.
import type { Span } from '../lib/domain/related-paper';

export interface MarkedProps {
  readonly text: string;
  readonly spans?: readonly Span[] | undefined;
}

export function Marked({ text, spans = [] }: MarkedProps) {
  const parts = [];
  let at = 0;
  for (const [start, end] of spans) {
    if (start < at || end <= start || end > text.length) continue;
    parts.push(text.slice(at, start), <mark>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}
