// The reader as WebAssembly. A text goes in as bytes, one a character; runs that are not of ASCII alone come back, are read in
// JavaScript, and go in again term by term.
import { textsOf } from '../../util/packed';
import { startWasm } from '../../util/start-wasm';
import { termOf } from '../analyze';
import { irregularWords } from '../light-stem';
import { STOP_WORDS } from '../stop-words';
import { eachWord, foldedLetters } from '../tokenize';
import { READER_CODE } from './reader-code';
import { type NumberedTerms, TEXT_MAX, type TermReader } from './term-reader';

interface Exports {
  readonly memory: WebAssembly.Memory;
  textAt(): number;
  packed(): number;
  handedAt(): number;
  termBytesAt(): number;
  termEndsAt(): number;
  termCount(): number;
  keptCount(): number;
  allCount(): number;
  foreignEnd(): number;
  learnStopWords(bytes: number): void;
  learnIrregular(bytes: number): void;
  forget(): void;
  begin(learn: boolean): void;
  read(at: number, end: number): number;
  take(bytes: number, start: number, end: number): void;
  takePairs(bytes: number, start: number): void;
  passOver(): void;
}

const NOT_ASCII = /[\u007f-\uffff]/g;
/** Dashes, quotation marks, dots: no part of any word, and all that most texts have beside ASCII. */
const PUNCTUATION = /[\u00a0\u2010-\u205e]/g;
/** Of letters that fold to three, of three bytes each, there is room for so many. */
const PAIRS_AT_ONCE = 400;
/** Stands for a character that is not ASCII. */
const FOREIGN = '\x7f';

const encoder = new TextEncoder();

/** Null where WebAssembly is switched off. */
export function readerInWasm(): TermReader | null {
  const code = startWasm<Exports>(READER_CODE);
  return code && new WasmReader(code);
}

class WasmReader implements TermReader {
  private readonly text: Uint8Array<ArrayBuffer>;
  private readonly handed: Uint8Array<ArrayBuffer>;
  private reading = 0;

  constructor(private readonly code: Exports) {
    // Its memory never grows.
    const { buffer } = code.memory as { buffer: ArrayBuffer };
    this.text = new Uint8Array(buffer, code.textAt(), TEXT_MAX);
    this.handed = new Uint8Array(buffer, code.handedAt());
    code.learnStopWords(this.put(STOP_WORDS));
    code.learnIrregular(this.put(irregularWords()));
    code.forget();
  }

  begin(): number {
    this.code.forget();
    return ++this.reading;
  }

  isIn(reading: number): boolean {
    return reading === this.reading;
  }

  read(whole: string, known = false): NumberedTerms {
    const { code } = this;
    const text = whole.slice(0, TEXT_MAX);
    code.begin(!known);
    this.put(text);
    for (let from = code.read(0, text.length); from >= 0; from = code.read(code.foreignEnd(), text.length))
      this.readForeign(text, from, code.foreignEnd());
    const kept = code.keptCount();
    // One buffer for all four: those of an answer's forty texts are a good part of what the browser has to clear away behind it.
    const { buffer } = new Int32Array(code.memory.buffer, code.packed(), 4 * kept).slice();
    return {
      count: code.allCount(),
      ids: new Int32Array(buffer, 0, kept),
      starts: new Int32Array(buffer, 4 * kept, kept),
      ends: new Int32Array(buffer, 8 * kept, kept),
      positions: new Int32Array(buffer, 12 * kept, kept),
    };
  }

  numberOf(term: string): number {
    const { code } = this;
    code.begin(true);
    code.take(encoder.encodeInto(term, this.handed).written, 0, 0);
    return code.keptCount() > 0 ? (new Int32Array(code.memory.buffer, code.packed(), 1)[0] as number) : -1;
  }

  termCount(): number {
    return this.code.termCount();
  }

  terms(): readonly string[] {
    const { code } = this;
    const ends = new Uint32Array(code.memory.buffer, code.termEndsAt(), code.termCount());
    const bytes = new Uint8Array(code.memory.buffer, code.termBytesAt(), ends.at(-1) ?? 0);
    return textsOf(bytes, ends);
  }

  /** Returns how many bytes it has. */
  private put(text: string): number {
    const { read, written } = encoder.encodeInto(text, this.text);
    if (read === text.length && written === read) return written;
    const plain = text.replace(PUNCTUATION, ' ').replace(NOT_ASCII, FOREIGN);
    return encoder.encodeInto(plain, this.text).written;
  }

  /** From where a run begins, with the character before it: a command of LaTeX is told by that. */
  private readForeign(text: string, start: number, end: number): void {
    const from = Math.max(0, start - 1);
    const { code, handed } = this;
    eachWord(
      text.slice(from, end),
      (word) => {
        const term = termOf(word.word);
        if (term === null) code.passOver();
        else code.take(encoder.encodeInto(term, handed).written, from + word.start, from + word.end);
      },
      (run, at) => {
        for (let first = 0; first < run.length - 1; first += PAIRS_AT_ONCE) {
          const letters = foldedLetters(run.slice(first, first + PAIRS_AT_ONCE + 1));
          code.takePairs(encoder.encodeInto(letters, handed).written, from + at + first);
        }
      },
    );
  }
}
