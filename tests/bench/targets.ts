// The figures that Paperkin is to reach, and how each is read from what was measured.
import type { Figures } from './report';

export interface Target {
  readonly label: string;
  /** Null: not measured. */
  read(figures: Figures, yardstick: Figures | undefined): number | null;
  readonly unit: 'ms' | 'MB' | 's' | '×';
  /** At most, by count of papers. */
  readonly limits: Readonly<Record<number, number>>;
}

const MB = 1_000_000;

export const TARGETS: readonly Target[] = [
  {
    label: 'cold in the worker, part of stock MiniSearch (p50, whole page)',
    read: ({ cold_worker_ms }, yardstick) => part(cold_worker_ms?.p50, yardstick?.cold_worker_ms?.p50),
    unit: '×',
    limits: { 30000: 1 / 50 },
  },
  {
    label: 'the same, MiniSearch asked with 25 words',
    read: ({ cold_worker_ms }, yardstick) => part(cold_worker_ms?.p50, yardstick?.cold_worker_25_ms?.p50),
    unit: '×',
    limits: { 30000: 1 / 50 },
  },
  {
    label: 'cold in the worker, first related answer, p50',
    read: ({ cold_worker_ms }) => cold_worker_ms?.p50 ?? null,
    unit: 'ms',
    limits: { 30000: 30, 100000: 50 },
  },
  {
    label: 'cold round trip above the empty one, p50',
    read: ({ cold_round_trip_ms: whole, empty_round_trip_ms: floor }) =>
      whole && floor ? whole.p50 - floor.p50 : null,
    unit: 'ms',
    limits: { 30000: 40, 100000: 60 },
  },
  {
    label: 'warm related answer, p95',
    read: ({ related_ms }) => related_ms?.p95 ?? null,
    unit: 'ms',
    limits: { 30000: 5, 100000: 12 },
  },
  {
    label: 'as-you-type, p95 of the slowest of 1–4 words',
    read: ({ type_ms }) => type_ms?.p95 ?? null,
    unit: 'ms',
    limits: { 30000: 16, 100000: 33 },
  },
  {
    label: 'first as-you-type answer of a cold worker, p50',
    read: ({ first_type_ms }) => first_type_ms?.p50 ?? null,
    unit: 'ms',
    limits: { 30000: 120, 100000: 250 },
  },
  {
    label: 'stored index, all parts',
    read: ({ stored_bytes }) => scaled(stored_bytes, MB),
    unit: 'MB',
    limits: { 30000: 30, 100000: 95 },
  },
  {
    label: 'heap of the worker after both kinds of query',
    read: ({ heap_bytes }) => scaled(heap_bytes, MB),
    unit: 'MB',
    limits: { 30000: 60, 100000: 160 },
  },
  {
    label: 'adding a day’s 50 papers, median',
    read: ({ daily_update_ms }) => daily_update_ms,
    unit: 'ms',
    limits: { 30000: 150, 100000: 250 },
  },
  { label: 'full build', read: ({ build_ms }) => scaled(build_ms, 1000), unit: 's', limits: { 30000: 15, 100000: 60 } },
  {
    label: 'longest slice of build and updates',
    read: ({ longest_slice_ms }) => longest_slice_ms,
    unit: 'ms',
    limits: { 30000: 50, 100000: 50 },
  },
];

function part(value: number | undefined, of: number | undefined): number | null {
  return value !== undefined && of ? value / of : null;
}

function scaled(value: number | null, unit: number): number | null {
  return value === null ? null : value / unit;
}
