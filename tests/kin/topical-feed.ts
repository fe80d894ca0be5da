// Invented papers about a few subjects, each with words of its own: enough for a training to learn which belong together.
import type { Indexable } from '../../lib/kin/build-segment';
import { seeded } from '../../lib/util/seeded';

const WORDS_A_TOPIC = 40;
const TOPIC_COUNT = 8;
const WORDS_A_PAPER = 14;

/** Words that look like words, so that no stemmer joins them. */
export const TOPICS: readonly (readonly string[])[] = Array.from({ length: TOPIC_COUNT }, (_, topic) =>
  Array.from(
    { length: WORDS_A_TOPIC },
    (_, n) => `${'bdfgklmn'[topic]}o${'bdfgklmnprtvz'[n % 13]}e${'klmn'[Math.floor(n / 13)]}a`,
  ),
);

export function aTopicalFeed(count: number): Indexable[] {
  const random = seeded(4);
  return Array.from({ length: count }, (_, n) => {
    const topic = TOPICS[n % TOPIC_COUNT] ?? [];
    const words = Array.from({ length: WORDS_A_PAPER }, () => topic[Math.floor(random() * topic.length)]);
    return { id: `2601.${10_000 + n}`, title: words.slice(0, 4).join(' '), abstract: words.slice(4).join(' ') };
  });
}
