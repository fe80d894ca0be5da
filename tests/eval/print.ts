// The evaluation as tables to read.
import type { Share } from './identity';
import type { SetResult } from './run-eval';
import type { Silence } from './silence';
import type { PagesShare, UnseenSilence } from './silence-unseen';

const COLUMNS = ['nDCG@10', '95% from', 'to', 'MAP', 'recall@50', 'MRR'];

export function printSet(name: string, { queries, sampled, rankers }: SetResult): void {
  console.log(`\n${name}: ${queries} queries, peers on ${sampled}`);
  line('', COLUMNS);
  for (const [ranker, { ndcg10, ci95, map, recall50, mrr }] of Object.entries(rankers))
    line(
      ranker,
      [ndcg10, ...ci95, map, recall50, mrr].map((value) => value.toFixed(3)),
    );
}

export function printIdentity(identity: Readonly<Record<string, Share>>): void {
  console.log('\nrepositories whose own paper comes first');
  for (const [name, { pages, share, missed }] of Object.entries(identity))
    console.log(
      `${name.padEnd(22)} ${percent(share)} of ${pages}${missed.length ? `; missed: ${missed.join(', ')}` : ''}`,
    );
}

export function printSilence({ offTopic, onTopic, notes }: Silence): void {
  console.log(
    `\nsilent on ${percent(offTopic.silent)} of ${offTopic.pages} blog and news pages; papers on: ${list(offTopic.shown)}`,
  );
  console.log(
    `papers on ${percent(onTopic.shown)} of ${onTopic.pages} pages of the field; silent on: ${list(onTopic.silent)}`,
  );
  console.log(`papers on ${percent(notes.shown)} of ${notes.pages} short notes on papers of the field`);
}

export function printUnseen({ otherFields, abstracts }: UnseenSilence): void {
  const tell = (what: string, shares: Readonly<Record<string, PagesShare>>) => {
    for (const [name, { pages, share }] of Object.entries(shares))
      console.log(`${what} ${percent(share)} of ${pages} from ${name}`);
  };
  if (Object.keys({ ...otherFields, ...abstracts }).length === 0) return;
  console.log('\nthe same on what nobody looked at when the cut-off was chosen');
  tell('silent on', otherFields);
  tell('papers on', abstracts);
}

const list = (names: readonly string[]) => names.join(', ') || 'none';
const percent = (share: number | null) => (share === null ? '–' : `${(100 * share).toFixed(1)}%`);

function line(label: string, cells: readonly string[]): void {
  console.log(`${label.padEnd(18)}${cells.map((cell) => cell.padStart(11)).join('')}`);
}
