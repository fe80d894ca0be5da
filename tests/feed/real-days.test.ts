import { expect, test } from 'vitest';
import { parsePage } from '../../lib/feed/huggingface';
import { HAS_DATA, readTarball } from '../shared-data';

test.skipIf(!HAS_DATA)('every recorded day parses, and a malformed one loses nothing but itself', () => {
  const days = [...readTarball('daily_papers_all_580.tar.gz')].filter(({ name }) => name.endsWith('.json'));
  let papers = 0;
  let objects = 0;
  let strings = 0;
  let rejected = 0;
  let unreadable = 0;
  const odd: string[] = [];
  for (const { name, text } of days) {
    const day = /\d{4}-\d\d-\d\d/.exec(name)?.[0] ?? '';
    const raw: unknown = JSON.parse(text);
    const page = parsePage(text, day);
    if (!page.ok) {
      unreadable++;
      continue;
    }
    for (const item of raw as unknown[]) {
      if (typeof item === 'object') objects++;
      else strings++;
    }
    papers += page.value.papers.length;
    rejected += page.value.rejected;
    for (const { title, abstract, github } of page.value.papers) {
      if ([title, abstract].some((text) => /\s{2}|\n|^\s|\s$/.test(text)) || abstract.length < 40)
        odd.push(`${day} ${title}`);
      if (github && !/^[\w.-]+\/[\w.-]+$/.test(github)) odd.push(`${day} ${github}`);
    }
  }
  expect(days.length).toBe(580);
  expect(papers).toBe(objects);
  expect(papers).toBe(9581);
  expect(rejected).toBe(strings);
  expect(unreadable).toBe(1);
  expect(odd).toEqual([]);
});
