// The report as tables to read.
import type { Figures, Report } from './report';
import { TARGETS } from './targets';

type Engines = Readonly<Record<string, Figures>>;
type Read = (figures: Figures) => number | null | undefined;

const MB = 1_000_000;
const ROWS: readonly (readonly [label: string, read: Read])[] = [
  ['cold, in the worker p50', ({ cold_worker_ms }) => cold_worker_ms?.p50],
  ['  until the message came', ({ cold_until_message_ms }) => cold_until_message_ms?.p50],
  ['  from the worker’s start', ({ cold_since_start_ms }) => cold_since_start_ms?.p50],
  ['  with 25 words', ({ cold_worker_25_ms }) => cold_worker_25_ms?.p50],
  ['cold, round trip p50', ({ cold_round_trip_ms }) => cold_round_trip_ms?.p50],
  ['empty round trip p50', ({ empty_round_trip_ms }) => empty_round_trip_ms?.p50],
  ['related, warm p50', ({ related_ms }) => related_ms?.p50],
  ['related, warm p95', ({ related_ms }) => related_ms?.p95],
  ['related, warm p99', ({ related_ms }) => related_ms?.p99],
  ['  of new pages p95', ({ related_new_page_ms }) => related_new_page_ms?.p95],
  ['  with 25 words p95', ({ related_25_ms }) => related_25_ms?.p95],
  ...['1', '2', '3', '4'].map((words): [string, Read] => [
    `as-you-type, ${words} word${words === '1' ? '' : 's'} p95`,
    (figures) => figures.type_by_words_ms[words]?.p95,
  ]),
  ['as-you-type, cold p50', ({ first_type_ms }) => first_type_ms?.p50],
  ['  round trip p50', ({ first_type_round_trip_ms }) => first_type_round_trip_ms?.p50],
  ['build', ({ build_ms }) => build_ms],
  ['longest slice', ({ longest_slice_ms }) => longest_slice_ms],
  ['daily update', ({ daily_update_ms }) => daily_update_ms],
  ['merge', ({ merge_ms }) => merge_ms],
  ['stored, MB', ({ stored_bytes }) => stored_bytes && stored_bytes / MB],
  ['heap, MB', ({ heap_bytes }) => heap_bytes && heap_bytes / MB],
  ['Node: ranking p50', ({ node_related_ms }) => node_related_ms?.p50],
  ['Node: as-you-type p95', ({ node_type_ms }) => node_type_ms?.p95],
];
/** Beside each peer's figure: so many times Paperkin's. */
const OWN = 'paperkin';

export function printReport({ papers }: Report): void {
  for (const [size, engines] of Object.entries(papers)) {
    if (Object.keys(engines).length > 1) printEngines(Number(size), engines);
  }
  printGrowth(papers);
  for (const [size, engines] of Object.entries(papers)) printTargets(Number(size), engines);
}

function printEngines(size: number, engines: Engines): void {
  console.log(`\n${size} papers, ms unless it says so; in brackets: times Paperkin's own`);
  const names = Object.keys(engines);
  line('', names);
  for (const [label, read] of ROWS) {
    const own = engines[OWN] && read(engines[OWN]);
    line(
      label,
      Object.entries(engines).map(([name, figures]) => {
        const value = read(figures);
        return name !== OWN && value && own ? `${shown(value)} (${shown(value / own)})` : shown(value);
      }),
    );
  }
  for (const [name, { where }] of Object.entries(engines)) console.log(`${name}: ${where}`);
}

function printGrowth(papers: Report['papers']): void {
  const sizes = Object.entries(papers).flatMap(([size, engines]) =>
    engines[OWN] ? [{ size, own: engines[OWN] }] : [],
  );
  console.log('\nPaperkin, as the feed grows');
  line(
    'papers',
    sizes.map(({ size }) => size),
  );
  for (const [label, read] of ROWS) {
    const values = sizes.map(({ own }) => read(own));
    if (values.some((value) => value !== null && value !== undefined)) line(label, values.map(shown));
  }
}

function printTargets(size: number, engines: Engines): void {
  const own = engines[OWN];
  const aimed = TARGETS.filter(({ limits }) => size in limits);
  if (!own || aimed.length === 0) return;
  console.log(`\n${size} papers, against what is aimed at`);
  for (const { label, read, unit, limits } of aimed) {
    const value = read(own, engines.minisearch);
    const limit = limits[size] ?? Number.NaN;
    const verdict = value === null ? 'not measured' : value <= limit ? 'reached' : 'MISSED';
    console.log(`${verdict.padEnd(13)} ${label}: ${shown(value)} ${unit}, at most ${shown(limit)}`);
  }
}

function line(label: string, cells: readonly string[]): void {
  console.log(`${label.padEnd(26)}${cells.map((cell) => cell.padStart(17)).join('')}`);
}

function shown(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  if (value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : value >= 0.1 ? 2 : 4);
}
