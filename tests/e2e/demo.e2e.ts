// The demo pages, on the starter papers alone: beside each stands what its index promises. Leaves pictures in .output/shots.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takePictures } from '../../scripts/demo-pictures.ts';
import { canRun, SHOTS } from './harness/where.ts';

/** An empty page makes a smaller picture than this. */
const PICTURE_MIN_BYTES = 15_000;

describe.skipIf(!canRun('chromium'))('The demo pages', () => {
  test.each(['light', 'dark'] as const)(
    'show related papers, and none beside a page about nothing, in %s',
    async (scheme) => {
      const visits = await takePictures(SHOTS, scheme);
      expect(visits.length).toBeGreaterThan(4);
      for (const { page, rows } of visits) {
        expect(rows === null, page.name).toBe(page.expect === 'nothing');
        if (rows) expect(rows.length, page.name).toBeGreaterThan(2);
        for (const { why } of rows ?? []) expect(why, page.name).not.toBe('');
      }
      for (const name of ['arxiv-abs', 'github-repo', 'popup', 'reading-list']) {
        const file = join(SHOTS, `${name}${scheme === 'dark' ? '-dark' : ''}.png`);
        expect(statSync(file).size).toBeGreaterThan(PICTURE_MIN_BYTES);
      }
    },
  );
});
