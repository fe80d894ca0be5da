import { letters } from './letters';

/** The form under which titles are compared: letters and digits alone, lower case. Titles too short to tell papers apart give ''. */
export function titleKey(title: string): string {
  const key = letters(title.normalize('NFKD'));
  return key.length >= 12 ? key : '';
}
