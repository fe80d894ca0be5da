// Saved pages through the detectors that Paperkin ships, over linkedom: one page as JSON, or a folder's index as a line of JSON a page.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ALL_SITES, detectPage } from '../../lib/detect/registry';
import type { PageSubject } from '../../lib/domain/page-subject';
import { decodePage } from './decode-page';
import { parsePage } from './parse-page';
import { savedAddress } from './saved-address';

const USAGE = `Usage: npm run detect -- FILE.html [URL]
       npm run detect -- --index DIR/index.json
Prints what Paperkin takes the saved page FILE.html of the address URL to be about, as JSON; null when it is about nothing that papers
could be akin to. Without URL, it is taken to be where it says that it is. With --index, a line for each of the pages that index.json names ([{ "file", "url" }, …], files beside it or beside
its folder): what the page is about, with its file and url before; "kind" is null for nothing. A page whose url is null is taken to be
where it says that it is.`;

/** Addresses may be missing, or missing their host. */
const IndexEntry = z.object({
  file: z.string().min(1),
  url: z.string().nullish(),
  site: z.string().optional(),
});
export type IndexEntry = z.infer<typeof IndexEntry>;

export interface Output {
  out(line: string): void;
  err(line: string): void;
}

/** An error in words for whoever typed the command. */
class Complaint extends Error {}

/** Exit code: 0, 1 when a page could not be read, 2 for a command that says too little. */
export function main(args: string[], output: Output): number {
  try {
    const { values, positionals } = parseCommand(args);
    if (values.index !== undefined && positionals.length === 0) return printIndex(values.index, output);
    const [file, address, ...more] = positionals;
    if (values.index !== undefined || !file || more.length > 0) {
      output.err(USAGE);
      return 2;
    }
    if (address !== undefined && !URL.canParse(address))
      throw new Complaint(`not an address: ${address} (it begins with https://)`);
    const document = readPage(file);
    output.out(JSON.stringify(detectPage(addressOf({ url: address, file }, document), document), null, 2));
    return 0;
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    output.err(`detect: ${error.message}`);
    return 1;
  }
}

function parseCommand(args: string[]) {
  try {
    return parseArgs({ args, options: { index: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new Complaint(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function printIndex(path: string, output: Output): number {
  let failed = 0;
  for (const entry of readIndex(path)) {
    try {
      const { url, subject } = detectEntry(path, entry);
      output.out(JSON.stringify({ file: entry.file, url: url.href, ...(subject ?? { kind: null }) }));
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      failed++;
      output.out(JSON.stringify({ file: entry.file, url: entry.url ?? null, kind: null, error: error.message }));
    }
  }
  if (failed > 0) output.err(`detect: ${failed} of the pages could not be read`);
  return failed > 0 ? 1 : 0;
}

/** `index`: path of the index that names the entry. */
export function detectEntry(index: string, entry: IndexEntry): { url: URL; subject: PageSubject | null } {
  const document = readPage(fileOf(index, entry.file));
  const url = addressOf(entry, document);
  return { url, subject: detectPage(url, document) };
}

export function readIndex(path: string): IndexEntry[] {
  const parsed = z.array(IndexEntry).safeParse(parseJson(readText(path), path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Complaint(`${path} is no index of pages: ${issue?.path.join('.') || 'it'} ${issue?.message ?? ''}`);
}

/** Named from the index's folder, or from the one above it. */
export function fileOf(index: string, file: string): string {
  const folder = dirname(resolve(index));
  const places = [join(folder, file), join(folder, '..', file)];
  return places.find((place) => existsSync(place)) ?? (places[0] as string);
}

/** As the index gives it, else as the page does, on its site's host where it leaves that out. */
export function addressOf({ url, site = '' }: IndexEntry, document: Document): URL {
  const host = ALL_SITES.find(({ name }) => site === name || site.startsWith(`${name}-`))?.hosts[0];
  const base = host && !host.startsWith('.') ? `https://${host}/` : 'https://example.org/';
  if (url && URL.canParse(url, base)) return new URL(url, base);
  // A page that does not say where it is stands where no site's own detector looks for it.
  return savedAddress(document, base) ?? new URL('https://example.org/page');
}

function readPage(file: string): Document {
  const html = decodePage(readBytes(file));
  if (!html.trim()) throw new Complaint(`${file} is empty`);
  return parsePage(html);
}

const readText = (path: string) => readBytes(path).toString('utf8');

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(code);
    throw new Complaint(`cannot read ${path}: ${why}`);
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Complaint(`${path} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}
