// "32 akin", the figure set off, spoken when it changes.
import { tn } from './strings';

export function Akin({ count }: { readonly count: number }) {
  const [figure, ...words] = tn('akin', count).split(' ');
  return (
    <span role="status">
      <b>{figure}</b> {words.join(' ')}
    </span>
  );
}
