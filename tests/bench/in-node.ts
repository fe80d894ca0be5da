// In Node, without messages and storage: how a peer builds, grows and ranks, and how Paperkin ranks.
import type { PageSubject } from '../../lib/domain/page-subject';
import { openIndex, paperkin } from '../eval/rankers';
import type { AnyPeer, Doc } from './peers/peer';
import { type Effort, median, percentilesOf, round, sample } from './percentiles';
import { progress } from './progress';
import type { Typed } from './queries';
import type { Measured } from './report';
import { longestSlice } from './turns';

export interface NodeTask {
  readonly docs: readonly Doc[];
  readonly days: readonly (readonly Doc[])[];
  readonly pages: readonly PageSubject[];
  readonly typed: readonly Typed[];
  readonly effort: Effort;
}

const LIMIT = 30;
/** A peer that is built anew for a day takes as long each day. */
const DAYS_MAX = 3;
const DAYS_WITHIN_MS = 20_000;

export async function peerInNode(
  peer: AnyPeer,
  { docs, days, pages, typed, effort }: NodeTask,
): Promise<{ figures: Measured; stored: Uint8Array<ArrayBuffer> }> {
  progress('  in Node');
  const build = await longestSlice(async () => {
    const built = await peer.build(docs);
    return { built, stored: await built.save() };
  });
  const { built, stored } = build.value;
  const related = await sample(effort, (n) => timed(() => built.related(wholeText(pick(pages, n)), LIMIT)));
  const type = await sample(effort, (n) => timed(() => built.type(pick(typed, n * 7).query, LIMIT)));
  const all = [...docs];
  const slices = [build.sliceMs];
  const daily = await sample({ samples: Math.min(DAYS_MAX, days.length), withinMs: DAYS_WITHIN_MS }, async (n) => {
    const day = days[n % days.length] ?? [];
    all.push(...day);
    const { ms, sliceMs } = await longestSlice(async () => {
      await built.add(day, all);
      // None can be stored in part.
      await built.save();
    });
    slices.push(sliceMs);
    return ms;
  });
  const figures = {
    build_ms: round(build.ms),
    longest_slice_ms: round(Math.max(...slices)),
    daily_update_ms: median(daily),
    stored_bytes: stored.byteLength,
    node_related_ms: percentilesOf(related),
    node_type_ms: percentilesOf(type),
  };
  return { figures, stored };
}

export async function rankingInNode({ docs, pages, effort }: NodeTask): Promise<Measured> {
  progress('  in Node');
  const rank = paperkin(openIndex(docs));
  const related = await sample(effort, (n) => {
    const { title, text } = pick(pages, n);
    return timed(async () => rank(title, text));
  });
  return { node_related_ms: percentilesOf(related) };
}

export function wholeText({ title, text }: PageSubject): string {
  return `${title} ${text}`;
}

/** Round and round. */
export function pick<T>(from: readonly T[], n: number): T {
  const one = from[n % from.length];
  if (one === undefined) throw new Error('There is nothing to ask.');
  return one;
}

async function timed(job: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await job();
  return performance.now() - from;
}
