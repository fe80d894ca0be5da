/** White space runs to single spaces, none at the ends. Linear in the text. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
