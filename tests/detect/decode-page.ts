// A saved page's bytes to text, as browsers read them: by its byte order mark, as UTF-8, or in the encoding that its tags name.
const SNIFFED = 2048;
/** What browsers take for a page of the west that says nothing. */
const OTHERWISE = 'windows-1252';
/** A page cut off within a letter, or with a few spoilt ones, is UTF-8 all the same. */
const SPOILT_MAX = 20;

export function decodePage(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder().decode(bytes);
  if (text.split('\ufffd').length - 1 <= SPOILT_MAX && !namedIn(bytes)) return text;
  return isValid(bytes) ? text : decoderOf(namedIn(bytes)).decode(bytes);
}

function namedIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFFED));
  return /\bcharset\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1];
}

function isValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decoderOf(label = OTHERWISE): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder(OTHERWISE);
  }
}
