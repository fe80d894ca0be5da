// A WebAssembly module out of the script that holds it.

/** What the module exports; null where WebAssembly, or what the module needs of it, is switched off. `base64`: its bytes. */
export function startWasm<Exports extends object>(base64: string): Exports | null {
  try {
    // At once and not as a promise: each of ours is smaller than a picture of a button.
    return new WebAssembly.Instance(new WebAssembly.Module(bytesOf(base64))).exports as Exports;
  } catch {
    return null;
  }
}

/** By the browser where it can: a cold worker would take half a millisecond for these few letters. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };
  return fromBase64?.call(Uint8Array, base64) ?? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
