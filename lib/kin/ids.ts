// The ids of a segment's documents. Nearly all are arXiv's, which are numbers: four bytes each where their letters would take ten.
import { bytesOf } from '../util/packed';
import { Bytes } from './bytes';

const ARXIV = /^(\d{4})\.(\d{4,5})$/;
/** From here on ids of before 2015, whose numbers have four digits. */
const SHORT = 1_000_000_000;
/** From here on places among those that are no arXiv ids. */
const OTHER = 2_000_000_000;
/** No id at all: of a search index's fields, the first alone keeps them. */
const NONE = 0xffff_ffff;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export interface Ids {
  /** uint32 a document. */
  readonly codes: Uint32Array;
  /** Where each that is no arXiv id ends in `bytes`. */
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
}

/** An id to look for. */
export interface SoughtId {
  readonly id: string;
  readonly code: number;
}

export function seekId(id: string): SoughtId {
  return { id, code: codeOf(id) };
}

export function idAt(ids: Ids, doc: number): string {
  const code = ids.codes[doc] as number;
  if (code === NONE) return '';
  if (code >= OTHER) return decoder.decode(otherAt(ids, code - OTHER));
  const digits = code >= SHORT ? 4 : 5;
  const number = code >= SHORT ? code - SHORT : code;
  const text = String(number).padStart(4 + digits, '0');
  return `${text.slice(0, 4)}.${text.slice(4)}`;
}

export function isAt(ids: Ids, doc: number, { id, code }: SoughtId): boolean {
  const held = ids.codes[doc] as number;
  return code === OTHER ? held >= OTHER && idAt(ids, doc) === id : held === code;
}

/** Documents whose ids are among these. Of a hundred thousand ids hardly one is spelled for it. */
export function docsOf(ids: Ids, sought: ReadonlySet<string>): number[] {
  const codes = new Set(Array.from(sought, codeOf));
  const docs: number[] = [];
  ids.codes.forEach((code, doc) => {
    const isSought = code < OTHER ? codes.has(code) : sought.has(idAt(ids, doc));
    if (isSought) docs.push(doc);
  });
  return docs;
}

export function allIds(ids: Ids): string[] {
  return Array.from(ids.codes, (_, doc) => idAt(ids, doc));
}

/** OTHER for what is no arXiv id. */
function codeOf(id: string): number {
  if (id === '') return NONE;
  const [, month, number = ''] = ARXIV.exec(id) ?? [];
  if (!month) return OTHER;
  return number.length === 5 ? Number(month + number) : SHORT + Number(month + number);
}

function otherAt({ ends, bytes }: Ids, place: number): Uint8Array {
  return bytesOf(bytes, ends, place);
}

export class IdWriter {
  private readonly codes: number[] = [];
  private readonly ends: number[] = [];
  private readonly bytes = new Bytes();

  add(id: string): void {
    const code = codeOf(id);
    if (code !== OTHER) this.codes.push(code);
    else this.addOther(encoder.encode(id));
  }

  /** One of a segment that is there already. */
  copy(ids: Ids, doc: number): void {
    const code = ids.codes[doc] as number;
    if (code < OTHER || code === NONE) this.codes.push(code);
    else this.addOther(otherAt(ids, code - OTHER));
  }

  finish(): Ids {
    return {
      codes: Uint32Array.from(this.codes),
      ends: Uint32Array.from(this.ends),
      bytes: this.bytes.view(),
    };
  }

  private addOther(bytes: Uint8Array): void {
    this.codes.push(OTHER + this.ends.length);
    this.bytes.append(bytes);
    this.ends.push(this.bytes.length);
  }
}
