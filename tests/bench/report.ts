// What a run leaves in its JSON file: every engine has every key, null where it was not measured.
import { z } from '../../lib/domain/zod';

const Amount = z.nullable(z.number().check(z.nonnegative()));
const Percentiles = z.object({ p50: z.number(), p95: z.number(), p99: z.number() });
export type Percentiles = z.infer<typeof Percentiles>;
const Spread = z.nullable(Percentiles);

const Figures = z.object({
  /** From the first line of the worker's script to its first related answer, by the worker's own clock. */
  cold_worker_ms: Spread,
  /** Part of it: until the message's arrival, its script run meanwhile. */
  cold_until_message_ms: Spread,
  /** The same answer from the worker's start, its script loaded and compiled meanwhile. */
  cold_since_start_ms: Spread,
  /** The same answer as a content script waits for it, the start of the worker included. */
  cold_round_trip_ms: Spread,
  /** A worker without any code of its own, asked in the same way in the same browser: the floor. */
  empty_round_trip_ms: Spread,
  /** A whole related answer in a warm worker: from the message's arrival to the answer's departure. */
  related_ms: Spread,
  /** Of these, answers about pages that the worker was not asked about before: it keeps the papers of the last ones in memory. */
  related_new_page_ms: Spread,
  /** As-you-type in a warm worker, of that count of words (1 to 4) whose p95 is worst. */
  type_ms: Spread,
  /** From the first line of the worker's script to its first as-you-type answer. */
  first_type_ms: Spread,
  build_ms: Amount,
  /** Longest time without a turn of the event loop, over the build and the daily updates. */
  longest_slice_ms: Amount,
  /** Median day. */
  daily_update_ms: Amount,
  /** What the longest day with a merge took above the median day without one. */
  merge_ms: Amount,
  stored_bytes: Amount,
  /** JavaScript's heap and its buffers, collected, after both kinds of query. */
  heap_bytes: Amount,
  /** Peers alone: the same as without `25`, asked with the page's 25 most telling words. */
  cold_worker_25_ms: Spread,
  related_25_ms: Spread,
  type_by_words_ms: z.record(z.string(), Percentiles),
  first_type_round_trip_ms: Spread,
  /** In Node, without messages and storage: ranking alone. */
  node_related_ms: Spread,
  node_type_ms: Spread,
  where: z.string(),
});
export type Figures = z.infer<typeof Figures>;

/** Of one engine in Chromium and in Node: each fills in what it measures. */
export type Measured = Partial<Figures>;

export const Report = z.object({
  machine: z.object({ cpu: z.string(), cores: z.number(), node: z.string() }),
  papers: z.record(z.string(), z.record(z.string(), Figures)),
});
export type Report = z.infer<typeof Report>;

const NOT_MEASURED: Figures = {
  cold_worker_ms: null,
  cold_until_message_ms: null,
  cold_since_start_ms: null,
  cold_round_trip_ms: null,
  empty_round_trip_ms: null,
  related_ms: null,
  related_new_page_ms: null,
  type_ms: null,
  first_type_ms: null,
  build_ms: null,
  longest_slice_ms: null,
  daily_update_ms: null,
  merge_ms: null,
  stored_bytes: null,
  heap_bytes: null,
  cold_worker_25_ms: null,
  related_25_ms: null,
  type_by_words_ms: {},
  first_type_round_trip_ms: null,
  node_related_ms: null,
  node_type_ms: null,
  where: '',
};

export function figuresOf(...measured: readonly Measured[]): Figures {
  return Object.assign({}, NOT_MEASURED, ...measured);
}
