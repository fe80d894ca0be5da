// "32 akin", the figure set off. A live region beside the list speaks it.
import { tn } from './strings';

export function Akin({ count }: { readonly count: number }) {
  const [figure, ...words] = tn('akin', count).split(' ');
  return (
    <span>
      <b>{figure}</b> {words.join(' ')}
    </span>
  );
}
