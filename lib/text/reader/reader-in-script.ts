// The reader in JavaScript: where WebAssembly is switched off, and what the compiled one is held against.
import { analyze } from '../analyze';
import { type NumberedTerms, TERMS_MAX, TEXT_MAX, type TermReader } from './term-reader';

export function readerInScript(): TermReader {
  const numbers = new Map<string, number>();
  let reading = 0;

  function numberOf(term: string, known: boolean): number {
    const number = numbers.get(term);
    if (number !== undefined || known || numbers.size === TERMS_MAX) return number ?? -1;
    numbers.set(term, numbers.size);
    return numbers.size - 1;
  }

  return {
    begin() {
      numbers.clear();
      return ++reading;
    },
    isIn: (one) => one === reading,
    numberOf: (term) => numberOf(term, false),
    terms: () => [...numbers.keys()],
    termCount: () => numbers.size,
    read(text, known = false): NumberedTerms {
      const terms = analyze(text.slice(0, TEXT_MAX));
      const kept = terms.map((term) => ({ ...term, id: numberOf(term.term, known) })).filter(({ id }) => id >= 0);
      const all = (of: (term: (typeof kept)[number]) => number) => Int32Array.from(kept, of);
      return {
        count: terms.length,
        ids: all(({ id }) => id),
        positions: all(({ position }) => position),
        starts: all(({ start }) => start),
        ends: all(({ end }) => end),
      };
    },
  };
}
