// Bytes as they lie in the database, beside them a sum by which a reader knows that they are those that were written. The browser
// works it out on a thread of its own, so that reading need not wait for it. Finds damage, not malice.

export interface Sealed {
  readonly blob: Blob;
  /** SHA-256 of the bytes in hexadecimal; '' for bytes of a version that kept none, which count as damaged. */
  readonly sum: string;
}

export interface Unsealed {
  /** To be read with care until `whole` is known. */
  readonly bytes: ArrayBuffer;
  /** False when they are not what was written. Never rejects. */
  readonly whole: Promise<boolean>;
}

export async function seal(bytes: ArrayBuffer): Promise<Sealed> {
  return { blob: new Blob([bytes]), sum: await sumOf(bytes) };
}

/** For an answer that cannot wait: see `answerWhole`. */
export async function unseal({ blob, sum }: Sealed): Promise<Unsealed> {
  // A Blob whose file is gone counts as damaged, too.
  const bytes = await blob.arrayBuffer().catch(() => new ArrayBuffer(0));
  return {
    bytes,
    whole: sumOf(bytes).then(
      (is) => is === sum,
      () => false,
    ),
  };
}

/** Null when they are not what was written. */
export async function readWhole(sealed: Sealed): Promise<ArrayBuffer | null> {
  const { bytes, whole } = await unseal(sealed);
  return (await whole) ? bytes : null;
}

async function sumOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
