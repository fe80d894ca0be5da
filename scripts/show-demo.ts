// Prints what Paperkin finds for each demo page, and leaves pictures of it.
import { relative } from 'node:path';
import { ROOT, SHOTS } from '../tests/e2e/harness/where.ts';
import { takePictures } from './demo-pictures.ts';

const SHOWN = 5;
const WIDTHS = [42, 5, 78, 50] as const;

export async function showDemo(): Promise<void> {
  const visits = await takePictures(SHOTS, 'light');
  line('page', 'rank', 'paper title', 'why');
  line(...WIDTHS.map((width) => '-'.repeat(width)));
  for (const { page, rows } of visits) {
    if (!rows) line(page.name, '-', '(nothing: no sidebar)', '');
    for (const [n, { title, why }] of (rows ?? []).slice(0, SHOWN).entries()) {
      line(n === 0 ? page.name : '', String(n + 1), title, why);
    }
  }
  console.log(`\nPictures: ${relative(ROOT, SHOTS)}/*.png`);
}

function line(...cells: string[]): void {
  const cut = cells.map((cell, n) => {
    const width = WIDTHS[n] ?? 20;
    return cell.length > width ? `${cell.slice(0, width - 1)}…` : cell.padEnd(width);
  });
  console.log(cut.join(' | ').trimEnd());
}
