// The feeds that a sync reads, in order.
import { huggingface } from './huggingface';
import type { FeedSource } from './source';

export const FEED_SOURCES: readonly FeedSource[] = [huggingface];
