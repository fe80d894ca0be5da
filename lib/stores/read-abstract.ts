// What a related paper says, for a reader who unfolds it.
import type { MarkedText } from '../domain/related-paper';
import type { Result } from '../domain/result';
import { ask } from '../messaging/ask';

export type ReadAbstract = (paperId: string, terms: readonly string[]) => Promise<Result<MarkedText>>;

export const onRead: ReadAbstract = (paperId, terms) => ask('getAbstract', { paperId, terms: [...terms] });
