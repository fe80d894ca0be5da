/** Letters and digits alone, in lower case: how names and titles are compared that are spelt and set apart in many ways. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
