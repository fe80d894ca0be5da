// The words of families in one dictionary: those between two places in it that share a stem.
import { familyOf, mayBeOf } from '../text/word-family';
import { kernel } from './kernel/choose-kernel';
import type { Segment } from './segment';
import type { SegmentParts } from './segment-format';

const NOWHERE: readonly number[] = [];
const NONE: readonly string[] = [];
/** Families of a dictionary that are remembered. */
const KNOWN_MAX = 2_000;
const families = new WeakMap<SegmentParts, Map<string, Members>>();
/** In the order of UTF-8, behind a term and before the next that there may be. */
const JUST_BEHIND = '\0';
/** Behind every term that begins alike. */
const BEHIND_ALL = '\u{10ffff}';

/** Of a family, in one dictionary: its words and where they stand. */
export interface Members {
  readonly places: readonly number[];
  readonly words: readonly string[];
}

/** A term whose family is looked for. */
export interface Sought {
  readonly term: string;
  readonly family: string;
  /** Null for a term that is looked up by itself. */
  readonly beginning: string | null;
}

/** By term. */
export function membersIn(segment: Segment, sought: readonly Sought[]): Members[] {
  const known = knownFamilies(segment);
  const unknown = sought.filter(({ family, beginning }) => beginning === null || !known.has(family));
  const bounds = kernel().lowerBounds(
    segment.parts,
    unknown.flatMap(({ term, beginning }) =>
      beginning === null ? [term, term + JUST_BEHIND] : [beginning, beginning + BEHIND_ALL],
    ),
  );
  const found = new Map(
    unknown.map((one, i) => [one, membersBetween(segment, one, bounds[2 * i] as number, bounds[2 * i + 1] as number)]),
  );
  const members = sought.map((one) => found.get(one) ?? (known.get(one.family) as Members));
  if (known.size + found.size > KNOWN_MAX) known.clear();
  sought.forEach(({ family, beginning }, i) => {
    if (beginning !== null) known.set(family, members[i] as Members);
  });
  return members;
}

/** A dictionary never changes, and descriptions share many of their words. */
function knownFamilies({ parts }: Segment): Map<string, Members> {
  const known = families.get(parts) ?? new Map<string, Members>();
  families.set(parts, known);
  return known;
}

function membersBetween(segment: Segment, { family, beginning }: Sought, first: number, end: number): Members {
  if (beginning === null) return { places: first < end ? [first] : NOWHERE, words: NONE };
  const places: number[] = [];
  const words: string[] = [];
  segment.termsBetween(first, end).forEach((word, i) => {
    if (!mayBeOf(family, beginning, word) || familyOf(word) !== family) return;
    places.push(first + i);
    words.push(word);
  });
  return { places, words };
}
