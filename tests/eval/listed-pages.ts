// The real pages of a data folder, as its list names them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../lib/domain/zod';
import { UsageError } from '../usage-error';

const Listed = z.array(
  z.object({ site: z._default(z.string(), ''), file: z.string(), url: z._default(z.nullable(z.string()), null) }),
);

export interface ListedPage {
  readonly site: string;
  /** In the data folder. */
  readonly file: string;
  readonly url: string | null;
}

/** None without a list; pages that are listed and not there are named on the screen. Throws in words when the list cannot be read. */
export function readListedPages(data: string): ListedPage[] {
  const index = join(data, 'pages', 'index.json');
  if (!existsSync(index)) return [];
  return parseList(index).filter(({ file }) => {
    const isThere = existsSync(join(data, file));
    if (!isThere) console.log(`${file} is in pages/index.json but not in the folder`);
    return isThere;
  });
}

function parseList(index: string): ListedPage[] {
  try {
    return Listed.parse(JSON.parse(readFileSync(index, 'utf8')));
  } catch (error) {
    const words = error instanceof Error ? error.message : error;
    throw new UsageError(`${index} is no list of pages, [{"site", "file", "url"}, …]: ${words}`);
  }
}
