// An answer's body as text, given up when it decodes to more than a feed's page ever is (a gzip bomb, a wrong server).

/** Null when the body is larger than `maxBytes` (decoded). Rejects when the connection breaks. */
export async function readBody(response: Response, maxBytes: number): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
