// The embedded papers that make the first minute, and a machine without a network, useful. A file of the extension's own, read when it
// is needed: in the worker's script it would be a quarter of what every wake loads.
import { browser } from 'wxt/browser';
import { commitPapers, hasPapers } from '../db/papers';
import { Paper } from '../domain/paper';
import { z } from '../domain/zod';
import { indexPapers } from './index-papers';

async function loadStarterPapers(): Promise<Paper[]> {
  const file = await fetch(browser.runtime.getURL('/starter-feed.json'));
  return z.array(Paper).parse(await file.json());
}

/** Puts the starter papers into an empty feed. Cheap when it is not empty. */
export async function ensureStarterPapers(): Promise<void> {
  if (await hasPapers()) return;
  await commitPapers(await loadStarterPapers());
  await indexPapers();
}
