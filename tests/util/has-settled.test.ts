import { expect, test } from 'vitest';
import { hasSettled } from '../../lib/util/has-settled';

test.each([
  ['fulfilled', () => Promise.resolve(1)],
  ['rejected', () => Promise.reject(new Error('no'))],
] as const)('a promise that is %s later has not settled before', async (_, end) => {
  let go = () => {};
  const promise = new Promise<void>((resolve) => {
    go = resolve;
  }).then<unknown>(end);
  const isSettled = hasSettled(promise);
  await null;
  expect(isSettled()).toBe(false);
  go();
  await promise.catch(() => {});
  await null;
  expect(isSettled()).toBe(true);
});
