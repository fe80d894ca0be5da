/** The form under which titles are compared: letters and digits alone, lower case. Titles too short to tell papers apart give ''. */
export function titleKey(title: string): string {
  const key = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return key.length >= 12 ? key : '';
}
