// A real window with Paperkin in it, on a fresh profile, until its reader closes it.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { openContext } from '../tests/e2e/harness/chromium.ts';
import { ROOT } from '../tests/e2e/harness/where.ts';

export async function openForReading(url: string): Promise<void> {
  const cache = join(ROOT, '.cache');
  mkdirSync(cache, { recursive: true });
  const context = await openContext(mkdtempSync(join(cache, 'profile-')), { headless: false });
  const closed = new Promise((resolve) => context.once('close', resolve));
  const page = await context.newPage();
  await page.goto(url);
  console.log(`[start] ${url} is open with Paperkin beside it. Close the window to end.`);
  await closed;
}
